/** Looks of the picker; the colours are those of `components/tokens.css`. */
export const PICKER_STYLE = `
:root {
  --sheet: #fffdf9; --sunken: #efeae0; --ink: #1e1b17; --ink-soft: #5b544a; --rule: #e3dccf;
  --edge: #8d8476; --accent: #b02a1f; --accent-hover: #8f1f16; --accent-text: #a3261c;
  --on-accent: #fff; --good: #1c6a3c; --warn: #75490a; --warn-soft: #faeed6;
  color-scheme: light;
  background: transparent;
  font: 14px/1.5 'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto,
    'Noto Sans', sans-serif;
}
:root[data-theme=dark] {
  --sheet: #211e1b; --sunken: #2b2723; --ink: #f0ebe2; --ink-soft: #b5ab9c; --rule: #4a443c;
  --edge: #82786a; --accent: #e8614f; --accent-hover: #f27c6b; --accent-text: #ff9383;
  --on-accent: #1d0906; --good: #7fd09a; --warn: #f0c377; --warn-soft: #382b14;
}
* { box-sizing: border-box; margin: 0; }
html, body { height: 100%; background: transparent; overflow: hidden; }
body { color: var(--ink); cursor: crosshair; outline: 0; }
.outline {
  position: fixed; z-index: 1; display: none; pointer-events: none;
  border: 3px solid #d8392b; border-radius: 4px; background: rgb(216 57 43 / .13);
  box-shadow: 0 0 0 2px rgb(255 255 255 / .85), 0 0 0 3px rgb(0 0 0 / .35);
}
.outline[data-chosen] {
  border: 2px dashed #1c7a45; background: rgb(28 122 69 / .1);
}
.outline > span {
  position: absolute; left: -3px; bottom: 100%; padding: 1px 8px; border-radius: 4px 4px 0 0;
  background: #b02a1f; color: #fff; font-size: 12px; font-weight: 600; white-space: nowrap;
}
.outline[data-inside] > span { bottom: auto; top: 0; left: 0; border-radius: 0 0 4px; }
.outline[data-chosen] > span { background: #1c6a3c; }
.bar {
  position: fixed; z-index: 2; left: 50%; bottom: 16px; transform: translateX(-50%);
  display: grid; gap: 10px; width: min(600px, calc(100% - 24px)); max-height: calc(100% - 32px);
  overflow: auto; padding: 14px 16px; cursor: default;
  border: 1px solid var(--edge); border-top: 4px solid var(--accent); border-radius: 12px;
  background: var(--sheet); overflow-wrap: anywhere;
  box-shadow: 0 4px 14px rgb(0 0 0 / .25), 0 16px 48px rgb(0 0 0 / .3);
}
.bar[data-place=top] { bottom: auto; top: 16px; }
.bar[data-alone] { inset: 0; width: 100%; max-height: none; transform: none; box-shadow: none; }
.top { display: flex; gap: 10px; align-items: flex-start; justify-content: space-between; }
.top > div { min-width: 0; }
.step { color: var(--accent-text); font-size: 12px; font-weight: 600; }
h2 { font: 600 17px/1.4 ui-serif, 'Noto Serif', Cambria, 'Times New Roman', serif; }
.hint { color: var(--ink-soft); font-size: 13px; }
kbd {
  padding: 0 5px; border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 4px;
  background: var(--sunken); color: var(--ink); font-family: inherit; font-size: 12px; font-weight: 600;
  white-space: nowrap;
}
.keys { display: flex; flex-wrap: wrap; gap: 2px 12px; }
.preview {
  display: grid; gap: 1px; padding: 8px 10px; border-radius: 6px; background: var(--sunken);
  font-size: 13px; min-height: 50px; align-content: center;
}
.preview b { font-size: 12px; }
.preview p, .part p {
  display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
}
.preview[data-kind=warn] { background: var(--warn-soft); color: var(--warn); }
.parts { display: grid; padding: 0; list-style: none; }
.part {
  display: grid; grid-template-columns: 5.5em minmax(0, 1fr) auto; gap: 10px; align-items: start;
  padding: 8px 0; border-top: 1px solid var(--rule); font-size: 13px;
}
.part > b { padding-top: 1px; }
.part small { color: var(--ink-soft); font-size: 12px; }
.part em { color: var(--ink-soft); font-style: normal; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.row > .push { margin-left: auto; }
button {
  min-height: 34px; padding: 4px 12px; border: 1px solid var(--edge); border-radius: 6px;
  background: var(--sheet); color: var(--ink); font-family: inherit; font-size: 13px;
  font-weight: 600; cursor: pointer;
}
button:hover { background: var(--sunken); }
button.primary { border-color: transparent; background: var(--accent); color: var(--on-accent); }
button.primary:hover { background: var(--accent-hover); }
button.bare { border-color: transparent; background: none; color: var(--ink-soft); }
button.bare:hover { background: var(--sunken); color: var(--ink); }
button.small { min-width: 30px; min-height: 28px; padding: 2px 8px; font-size: 12px; }
button:disabled { border-color: transparent; background: var(--sunken); color: var(--ink-soft); cursor: default; }
:focus-visible { outline: 2px solid var(--accent-text); outline-offset: 2px; }
body:focus-visible { outline: 0; }
.good { color: var(--good); font-weight: 600; }
.bad { padding: 8px 10px; border-radius: 6px; background: var(--warn-soft); color: var(--warn); font-size: 13px; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media (forced-colors: active) { .outline { border-color: Highlight; } }
`;
