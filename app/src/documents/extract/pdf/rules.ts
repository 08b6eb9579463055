/** A line drawn on the page, level or upright; thin boxes, in which most programs draw their lines, are lines too. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Codes = Readonly<
  Record<
    'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'endPath',
    number
  >
>;

const thin = 2.5;
const mostRules = 4000;

/** The lines of a page from what pdf.js draws; `view` turns its points into points from the left and from the top. */
export function rulesOf(
  drawing: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  codes: Codes,
  view: number[],
): Rule[] {
  let matrix = view as unknown as Matrix;
  const saved: Matrix[] = [];
  const rules: Rule[] = [];
  for (const [index, code] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[index];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (code === codes.transform) matrix = times(matrix, args as Matrix);
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      const [inner] = args as [Matrix | null];
      if (inner) matrix = times(matrix, inner);
    } else if (code === codes.constructPath) {
      const [paint, [path]] = args as [number, [Iterable<number> | null]];
      if (paint !== codes.endPath && path) rules.push(...linesOfPath([...path], matrix));
    }
    if (rules.length > mostRules) return [];
  }
  return rules;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A path is a row of numbers: 0 goes to a point, 1 draws a line to one, 2 and 3 draw curves, 4 closes. */
function linesOfPath(path: readonly number[], [a, b, c, d, e, f]: Matrix): Rule[] {
  const shapes: [number, number][][] = [];
  const lengths: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
  for (let at = 0; at < path.length; ) {
    const step = path[at] as number;
    const length = lengths[step];
    if (length === undefined) return [];
    const [x, y] = [path[at + length - 1] ?? 0, path[at + length] ?? 0];
    if (step === 0) shapes.push([]);
    if (length > 0) shapes.at(-1)?.push([a * x + c * y + e, b * x + d * y + f]);
    at += length + 1;
  }
  return shapes.flatMap(linesOfShape);
}

/** A thin box is one line; a wide one its four sides, whether they are drawn or the edge of a shade. */
function linesOfShape(points: readonly [number, number][]): Rule[] {
  if (points.length < 2 || points.length > 6) return [];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const [wide, high] = [box.right - box.left > thin, box.bottom - box.top > thin];
  if (wide !== high) return [box];
  if (!wide || points.length < 4) return [];
  return [
    { ...box, bottom: box.top },
    { ...box, top: box.bottom },
    { ...box, right: box.left },
    { ...box, left: box.right },
  ];
}
