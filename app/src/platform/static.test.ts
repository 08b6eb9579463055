import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainPath } from './static.server.ts';

const steps = ['..', '%2e%2e', '..%2f', '..%5c', '%5c..', '..\\', '\\..', '%252e%252e', '....//', '.%00.', 'a', ''];

describe.each([
  ['Windows', win32, 'C:\\srv\\web'],
  ['elsewhere', posix, '/srv/web'],
])('a path on %s', (_, way, folder) => {
  it('stays within the folder, whatever was asked for', () => {
    const climbed: string[] = [];
    for (const one of steps)
      for (const two of steps)
        for (const three of steps)
          for (const apart of ['/', '%2f', '\\', '%5c', '']) {
            const asked = `/${[one, two, three].join(apart)}/secret.txt`;
            const plain = plainPath(asked, way);
            if (plain === null) continue;
            const from = way.relative(folder, way.join(folder, plain));
            if (from.split(way.sep)[0] === '..' || way.isAbsolute(from)) climbed.push(asked);
          }
    expect(climbed).toEqual([]);
  });

  it('is the one that was asked for', () => {
    expect(plainPath('/assets/a%20b.js', way)).toBe(`${way.sep}assets${way.sep}a b.js`);
    for (const none of ['/\0.html', '/%00.html', '/%zz.html']) expect(plainPath(none, way)).toBeNull();
  });
});
