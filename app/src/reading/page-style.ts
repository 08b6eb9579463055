/** The look of the page: one column on a phone and on paper, two on a wide screen, light or dark as the reader has it. */
export const pageStyle = `
:root {
  --paper: #fcfbf8; --raised: #fff; --ink: #1c1b18; --ink-2: #55524a; --rule: #e2ded3; --strong: #8f897b;
  --figure: #2a63b0; --recommendation: #7438a8; --directive: #0d6b70; --limitation: #b05a00; --other: #8f897b;
  --bad: #a3241a; --bad-wash: #fbe6e2; --good: #1d6b3f; --hand: #fdeeb5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161613; --raised: #1f1f1b; --ink: #edeae2; --ink-2: #bab5a8; --rule: #34332d; --strong: #7c776a;
    --figure: #7fb0f0; --recommendation: #c79bf0; --directive: #6fc9cd; --limitation: #f0a95a; --other: #7c776a;
    --bad: #f4988b; --bad-wash: #3c1a16; --good: #7fce9c; --hand: #4a3d10;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 15px/1.6 system-ui, "Be Vietnam Pro", "Segoe UI", sans-serif; scroll-padding-block: 4rem; }
body { max-width: 84rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 3rem; overflow-wrap: break-word; }
article + article { margin-top: 3rem; border-top: 2px solid var(--rule); padding-top: 2rem; }
h1 { font-size: 1.35rem; line-height: 1.35; margin: 0 0 .25rem; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
h3 { font-size: .9rem; margin: 1.1rem 0 .35rem; display: flex; align-items: center; gap: .45rem; }
.lists > section:first-child > h2 { margin-top: 0; }
p { margin: 0 0 .7rem; }
.quiet, footer { color: var(--ink-2); font-size: .87rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; font-size: .87rem; color: var(--ink-2); padding-bottom: .9rem; border-bottom: 1px solid var(--rule); }
.text { font: 1.06rem/1.75 "Source Serif 4 Variable", "Source Serif 4", Georgia, "Times New Roman", serif; max-width: 42rem; }
.text p { white-space: pre-wrap; }
.m { --kind: var(--other); color: inherit; text-decoration: none; border-bottom: 1px solid var(--kind); border-radius: 2px 2px 0 0; }
.m.figure { border-bottom-width: 2px; }
.m.inferred { border-bottom-style: dashed; }
.figure { --kind: var(--figure); }
.recommendation { --kind: var(--recommendation); }
.directive { --kind: var(--directive); }
.limitation { --kind: var(--limitation); }
.m.recommendation, .m.directive, .m.limitation { background: color-mix(in srgb, var(--kind) 11%, transparent); }
.m.recommendation.figure, .m.directive.figure, .m.limitation.figure { border-bottom-color: var(--figure); }
.m.disagrees { background: var(--bad-wash); border-bottom-color: var(--bad); }
a.m:hover, a.m:focus-visible, .words:hover, .words:focus-visible, :target { background: var(--hand); }
a:focus-visible { outline: 2px solid var(--figure); outline-offset: 1px; }
.dot { width: .6rem; height: .6rem; border-radius: 50%; background: var(--kind, var(--other)); flex: none; }
.inconsistent { --kind: var(--bad); color: var(--bad); }
.consistent { --kind: var(--good); }
.inferred:not(.m) { border-bottom: 1px dashed var(--strong); }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: .45rem .6rem; border-top: 1px solid var(--rule); font-size: .92rem; line-height: 1.5; }
li small { display: block; color: var(--ink-2); font-size: .82rem; }
.words { color: inherit; text-decoration: underline; text-decoration-color: var(--strong); text-underline-offset: .2em; }
li > .words { font-weight: 600; }
.said { color: var(--ink-2); }
.said b { font-weight: 600; color: var(--ink); }
.rests { font-size: .85rem; color: var(--ink-2); }
em { font-style: italic; }
footer { margin-top: 2rem; border-top: 1px solid var(--rule); padding-top: .8rem; }
@media (min-width: 62rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(22rem, 30rem); gap: 3rem; align-items: start; }
}
@media screen and (min-width: 62rem) {
  .columns > .text { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; }
}
@media print {
  :root {
    --paper: #fff; --raised: #fff; --ink: #000; --ink-2: #444; --rule: #bbb; --strong: #777;
    --figure: #2a63b0; --recommendation: #7438a8; --directive: #0d6b70; --limitation: #b05a00; --other: #999;
    --bad: #a3241a; --bad-wash: #fbe6e2; --good: #1d6b3f; --hand: transparent;
  }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .columns { display: block; }
  .text { max-width: none; margin-bottom: 1.5rem; }
  li, h2, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .m, .dot { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
