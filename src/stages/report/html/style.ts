/** The page's style sheet. Blue is favourable and orange unfavourable, which most colour-blind readers tell apart. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --card: #ffffff; --ink: #1c1d20; --soft: #5c6068; --line: #dcdad4; --faint: #f2f0eb;
  --for: #1f5fa8; --for-pale: #dfeaf7; --against: #a04606; --against-pale: #fae6d5; --open: #5c6068; --open-pale: #ecebe7;
  --mark: #fff0a8; --link: #1f5fa8; --focus: #7a3fb0; --heat: 31, 95, 168; --heat-ink: #1c1d20;
  --v0: #ecebe7; --v1: #dcecf9; --v2: #fbe7d3; --v3: #e0f1e2; --v4: #efe3f6; --v5: #fbe0e6; --v6: #e2f0f0;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --card: #1d2025; --ink: #e9e7e2; --soft: #a5a9b1; --line: #363a42; --faint: #22262c;
    --for: #7fb2ee; --for-pale: #1d3350; --against: #f2a262; --against-pale: #4a2c13; --open: #b3b6bd; --open-pale: #2c3038;
    --mark: #5a4b05; --link: #8dbbf1; --focus: #d0a6f5; --heat: 93, 151, 222; --heat-ink: #f4f2ee;
    --v0: #2c3038; --v1: #1c3247; --v2: #43301c; --v3: #1f3823; --v4: #372640; --v5: #43242c; --v6: #1d3839;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: break-word; }
main, footer { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
p, li { max-width: 46rem; } p { margin: 0 0 .8rem; } .strips li { max-width: none; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.9vw, 2.4rem); margin: 0 0 .6rem; letter-spacing: -.01em; }
h2 { font-size: 1.65rem; margin: 0 0 .7rem; }
h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.4rem 0 .4rem; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
dfn { font-style: normal; font-weight: 600; }
code { font-size: .85em; overflow-wrap: anywhere; }
pre { font-size: .8rem; overflow: auto; background: var(--faint); padding: .8rem; border-radius: 6px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .4rem .8rem; z-index: 5; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.n, .fine, .interval { color: var(--soft); font: 400 .82rem/1.4 var(--sans); }
.fine { display: block; line-height: 1.35; }
.note { color: var(--soft); font-size: .9rem; }
.note.warn { color: inherit; border-left: 3px solid var(--against); padding-left: .8rem; }

.top { padding-top: 1.6rem; }
.kicker { color: var(--soft); font-size: .85rem; margin: 0 0 .4rem; }
.lead { font: 1.15rem/1.5 var(--serif); max-width: 50rem; margin-bottom: .4rem; }
.basis { color: var(--soft); font-size: .92rem; margin-bottom: .9rem; }
.chart { margin: 0 0 1.6rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1.1rem .7rem; }
.strips { list-style: none; margin: 0; padding: 0; }
.strips li, .ends, .chart .axis { --left: clamp(12rem, 27vw, 21rem); --right: 12.5rem; }
.strips li { display: grid; grid-template-columns: var(--left) 1fr var(--right); column-gap: 1rem; align-items: center; padding: .18rem 0; border-top: 1px solid var(--faint); }
.strips li:first-child { border-top: 0; }
.strips .outlet-name { overflow-wrap: anywhere; line-height: 1.3; }
.strips .counts, .strips .frames { color: var(--soft); font-size: .82rem; }
.strips .counts { white-space: nowrap; }
.strips .frames { display: block; }
.strips .result { white-space: nowrap; display: flex; justify-content: space-between; align-items: center; gap: .5rem; }
.score.thin { color: var(--soft); font-weight: 400; }
.ends { display: flex; justify-content: space-between; margin: 0 calc(var(--right) + 1rem) .1rem calc(var(--left) + 1rem); font-size: .85rem; }
.ends span:first-child { color: var(--against); } .ends span:last-child { color: var(--for); }
.axis { position: relative; height: 1.2rem; font-size: .78rem; color: var(--soft); }
.chart .axis { margin: 0 calc(var(--right) + 1rem) 0 calc(var(--left) + 1rem); }
.axis span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; font-size: .85rem; color: var(--soft); margin: .2rem 0 0; max-width: none; }
.key span { display: inline-flex; align-items: center; gap: .4rem; }
figcaption .note { margin: .4rem 0 0; }

.jump { display: block; } .strip { display: block; overflow: visible; --tone: var(--open); }
.strip.for { --tone: var(--for); } .strip.against { --tone: var(--against); }
.strip .zero { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 3; }
.strip .base { stroke: var(--line); stroke-width: 1; }
.strip .reach { stroke: var(--tone); stroke-width: 7; opacity: .28; stroke-linecap: round; }
.strip .together { stroke: var(--tone); stroke-width: 4; stroke-linecap: round; }
.strip .own { fill: var(--ink); stroke: var(--card); stroke-width: 1.2; }
.strip .quoted { fill: var(--card); fill-opacity: .6; stroke: var(--ink); stroke-width: 1.6; }
.strip.thin .reach, .strip.thin .together { opacity: .25; }

.verdict { display: inline-block; padding: .02rem .5rem; border-radius: 99px; font-size: .82rem; font-weight: 600; white-space: nowrap; }
.verdict.for { background: var(--for-pale); color: var(--for); }
.verdict.against { background: var(--against-pale); color: var(--against); }
.verdict.open { background: var(--open-pale); color: var(--open); }
.verdict.thin { border: 1px dashed var(--line); color: var(--soft); font-weight: 400; }
.score { font-variant-numeric: tabular-nums; font-weight: 600; }

nav { border-block: 1px solid var(--line); margin-bottom: 2.4rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; padding: .5rem 0; margin: 0; font-size: .93rem; }
nav a { display: inline-block; padding: .25rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
section { margin: 0 0 3.4rem; }

.scroll { overflow-x: auto; margin: .6rem 0 1rem; max-width: 100%; }
table { border-collapse: collapse; font-size: .92rem; line-height: 1.4; }
th, td { text-align: left; overflow-wrap: normal; vertical-align: top; padding: .45rem .7rem; border-bottom: 1px solid var(--line); }
thead th { font-size: .85rem; color: var(--soft); font-weight: 600; border-bottom-color: var(--soft); vertical-align: bottom; }
tbody th { font-weight: 600; }
tfoot td, tfoot th { border-bottom: 0; padding-top: 0; }
.num { font-variant-numeric: tabular-nums; } .date { white-space: nowrap; }
.none { color: var(--soft); }
.group th { padding-top: 1.1rem; font-family: var(--serif); font-size: 1.02rem; }
.stance { width: 100%; } .stance td:not(.plot) { white-space: nowrap; line-height: 1.5; }
.stance .plot { width: 34%; min-width: 11rem; } .stance .ends { margin: 0; font-weight: 400; } .stance th[scope=row] { min-width: 7rem; }
.frames th[scope=row] { min-width: 8rem; max-width: 11rem; padding-left: 0; position: sticky; left: 0; background: var(--paper); z-index: 1; }
.frames thead th:first-child { padding-left: 0; } .frames td { min-width: 7.2rem; padding: .4rem .5rem; } .frames td .fine { font-size: .76rem; white-space: nowrap; }
.heat { border-left: 2px solid var(--paper); }
.h1 { background: rgba(var(--heat), .05); } .h2 { background: rgba(var(--heat), .1); } .h3 { background: rgba(var(--heat), .16); }
.h4 { background: rgba(var(--heat), .23); } .h5 { background: rgba(var(--heat), .31); } .h6 { background: rgba(var(--heat), .4); }
.heat .score { color: inherit; font-size: 1.02rem; }
.h4 .n, .h5 .n, .h6 .n, .h4 .fine, .h5 .fine, .h6 .fine { color: var(--heat-ink); }
.matrix th[scope=row] { white-space: nowrap; }
.bar { display: inline-block; width: 6rem; height: .6rem; background: var(--open-pale); border-radius: 3px; overflow: hidden; vertical-align: middle; margin-right: .4rem; }
.bar i { display: block; height: 100%; background: var(--soft); }

details { margin: .25rem 0; }
summary .n { white-space: nowrap; }
.dropped summary .n { white-space: normal; }
.ends span { white-space: nowrap; }
summary { cursor: pointer; padding: .25rem 0; overflow-wrap: anywhere; }
.cells { columns: 26rem 2; column-gap: 2.5rem; }
.cell { break-inside: avoid-column; border-bottom: 1px solid var(--line); margin: 0; }
.cell[open] { column-span: all; background: var(--card); padding: 0 .8rem .6rem; border: 1px solid var(--line); border-radius: 6px; margin: .4rem 0; }
.cell ol { padding-left: 1.6rem; margin: .5rem 0; }
.cell li { margin-bottom: .35rem; overflow-wrap: anywhere; }
.cell li a { color: inherit; text-decoration: underline dotted var(--soft); }
.sums thead th { white-space: nowrap; } .sums th[scope=row] { max-width: 24rem; font-weight: 400; }
.sums td { white-space: nowrap; font-variant-numeric: tabular-nums; }
.share { font-variant-numeric: tabular-nums; }
:target { scroll-margin-top: 4rem; }
li:target, .cell :target, mark:target, tr:target { outline: 2px solid var(--focus); outline-offset: 3px; border-radius: 3px; }
mark { background: var(--mark); color: inherit; padding: 0 .12em; border-radius: 3px; }
mark.denied { background: none; box-shadow: inset 0 0 0 1px var(--against); }
mark.hedged, mark.questioned, mark.hypothetical { background: none; box-shadow: inset 0 -2px 0 var(--soft); }
mark.rebutted { text-decoration: underline wavy var(--against) .09em; text-underline-offset: .2em; }
mark a { color: inherit; text-decoration: underline dotted var(--soft); }
mark sup { font: 600 .62em/1 var(--sans); margin-left: .25em; letter-spacing: .03em; user-select: none; }
s { text-decoration-thickness: .09em; }
.sentence { margin: 0 0 1rem; padding: 0 0 .3rem 1rem; border-left: 3px solid var(--line); max-width: 56rem; overflow-wrap: anywhere; }
.sentence q { font: 1.05rem/1.5 var(--serif); display: block; quotes: none; }
.sentence ul { list-style: none; padding: 0; margin: .3rem 0 0; font-size: .88rem; }
.sentence li { margin: .2rem 0; }
.sum { display: block; font-variant-numeric: tabular-nums; }
.tag { font-size: .78rem; background: var(--faint); border: 1px solid var(--line); border-radius: 4px; padding: 0 .35rem; }
.tag.denied, .tag.rebutted { border-color: var(--against); color: var(--against); }
.who.other::before { content: "said by "; color: var(--soft); }
[hidden], .filtered .cells { display: none !important; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.2rem, 1fr)); gap: .5rem .9rem; align-items: end; margin: 1rem 0; font-size: .88rem; }
.filters label { display: grid; min-width: 0; color: var(--soft); }
.filters input, .filters select, button.js, .filters button { font: inherit; padding: .3rem .5rem; border: 1px solid var(--soft); border-radius: 5px; background: var(--card); color: var(--ink); max-width: 100%; }
.filters input, .filters select { width: 100%; height: 2.3rem; } .filters button { justify-self: start; height: 2.3rem; } .filters .n { grid-column: 1 / -1; }
.tools { margin: -.4rem 0 1rem; } .chart .tools { margin: .5rem 0 0; } .tools button { font-size: .8rem; padding: .15rem .5rem; margin-right: .3rem; color: var(--soft); border-color: var(--line); }
button { cursor: pointer; } button:hover { border-color: var(--ink); color: var(--ink); }
.sort { all: unset; cursor: pointer; } .sort::after { content: "\\2195"; padding-left: .3em; opacity: .55; } .sort:hover { color: var(--ink); }
[aria-sort] .sort::after { content: "\\25B4"; opacity: 1; } [aria-sort=descending] .sort::after { content: "\\25BE"; }

.text > summary { border-bottom: 1px solid var(--line); padding: .5rem 0; }
.text article { max-width: 44rem; padding: .6rem 0 2rem; font: 1.06rem/1.65 var(--serif); overflow-wrap: anywhere; }
.text .facts, .text .speakers { font: .87rem/1.7 var(--sans); color: var(--soft); }
.text .headline { font-size: 1.35rem; font-weight: 700; line-height: 1.3; }
.text .subheading { font-weight: 700; }
.voice { background: var(--v0); border-radius: 3px; padding: .08em .2em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.v1 { background: var(--v1); } .v2 { background: var(--v2); } .v3 { background: var(--v3); } .v4 { background: var(--v4); } .v5 { background: var(--v5); } .v6 { background: var(--v6); }
.speaker { font: 600 .68em/1 var(--sans); letter-spacing: .02em; color: var(--soft); user-select: none; }
@media (min-width: 62rem) {
  .text article { max-width: 57rem; padding-left: 13rem; }
  .text p .speaker { float: left; clear: left; width: 11.4rem; margin: .3rem 1.4rem .2rem -12.8rem; padding: .22rem .5rem; font-size: .74rem; background: inherit; border-radius: 3px; border-right: 3px solid currentColor; text-align: right; }
  .text article::after { content: ""; display: block; clear: both; }
}
.speakers .voice { color: var(--ink); white-space: nowrap; }
.dropped { font: .87rem/1.5 var(--sans); color: var(--soft); border-left: 3px solid var(--line); padding-left: .8rem; margin: .6rem 0; }
.columns { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; align-items: flex-start; margin-bottom: 1rem; }
.weights caption { text-align: left; font-weight: 600; padding-bottom: .2rem; }
.weights th { font-weight: 400; } .weights .fine { max-width: 18rem; }
dl { margin: 0; } dt { font-weight: 600; } dd { margin: 0 0 .6rem; overflow-wrap: anywhere; }
.columns-list { font-size: .88rem; display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; } .columns-list dd { margin: 0; }
.path { font-weight: 400; overflow-wrap: anywhere; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 2rem; color: var(--soft); font-size: .88rem; }

@media (max-width: 700px) {
  main, footer { padding: 0 1rem; }
  .top { padding-top: .7rem; }
  .kicker { margin-bottom: .15rem; }
  h1 { margin-bottom: .4rem; }
  .lead { font-size: 1.02rem; line-height: 1.38; }
  .chart { padding: .5rem .7rem; }
  .strips li, .ends, .chart .axis { --left: 0rem; --right: 10.6rem; }
  .strips li { grid-template-columns: minmax(0, 1fr) var(--right); column-gap: .6rem; padding: .15rem 0; }
  .strips .outlet-name { display: contents; }
  .strips .outlet-name a { grid-column: 1; grid-row: 1; font-size: .94rem; line-height: 1.15; }
  .strips .jump { grid-column: 1; grid-row: 2 / span 2; } .strips .strip { height: 25px; }
  .strips .result { grid-column: 2; grid-row: 1; gap: .3rem; font-size: .94rem; }
  .strips .verdict { font-size: .74rem; padding-inline: .4rem; }
  .strips .counts, .strips .frames { grid-column: 2; margin: 0; font-size: .74rem; line-height: 1.25; }
  .strips .second { display: none; }
  .ends, .chart .axis { margin-left: 0; margin-right: calc(var(--right) + .6rem); }
  .ends { margin-right: 0; font-size: .8rem; gap: .6rem; justify-content: start; }
  .ends span:last-child::before { content: "· "; color: var(--soft); }
  .stance .ends { flex-direction: column; gap: 0; font-size: .74rem; } .stance .ends span:last-child::before { content: none; }
  .stance .plot { min-width: 7.2rem; padding-inline: .2rem; } .stance th[scope=row] { min-width: 5.4rem; }
  .stance th, .stance td { padding-inline: .35rem; } .stance tbody th { font-size: .86rem; }
  .basis { font-size: .87rem; line-height: 1.4; margin-bottom: .6rem; }
  .sums { font-size: .8rem; } .sums th, .sums td { padding-inline: .35rem; } .sums th[scope=row] { max-width: 7rem; }
  .columns-list { grid-template-columns: 1fr; }
  .columns-list dd { margin-bottom: .4rem; }
  .frames th[scope=row] { min-width: 7rem; max-width: 8.5rem; }
  .frames th .fine { display: none; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; }
  body { font-size: 10pt; }
  nav, .skip, .js { display: none !important; } .sort::after { content: none !important; }
  section, .chart { break-inside: auto; }
  tr, .sentence, .strips li { break-inside: avoid; }
  .scroll { overflow: visible; }
  .strip, .heat, .voice, mark, .verdict, .bar i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`;
