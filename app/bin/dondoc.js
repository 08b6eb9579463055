#!/usr/bin/env node
// Plain JavaScript so that it is linked and runs right after `npm ci`; it builds what is stale, then hands over.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `dondoc cần Node.js 20.19 trở lên; máy này đang dùng ${process.versions.node}. Hãy cài bản mới rồi chạy lại.\n` +
      `dondoc needs Node.js 20.19 or later; this machine runs ${process.versions.node}. Install a newer one and run it again.`,
  );
  process.exit(1);
}
const { build } = await import('../../build.js');
const command = process.argv.slice(2).find((word) => !word.startsWith('-'));
try {
  await build(command === 'serve' ? ['node', 'web'] : ['node'], (name) =>
    process.stderr.write(`dondoc: đang dựng ${name} (building)…\n`),
  );
} catch (error) {
  console.error(`dondoc: không dựng được chương trình (the build failed): ${error.message}`);
  process.exit(1);
}
await import('../dist/node/cli.js');
