/** The style sheet of the documentation pages. */
export const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1a1a1a; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
a { color: #0053b3; }
h1, h2, h3 { line-height: 1.2; }
h3 { margin-top: 2rem; border-top: 1px solid #ccc; padding-top: 1rem; }
code, pre { font: 0.9rem/1.4 ui-monospace, monospace; }
code, td:last-child { overflow-wrap: anywhere; }
pre { overflow-x: auto; background: #f3f3f3; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #ddd; }
@media (prefers-color-scheme: dark) {
  body { color: #eee; background: #16181c; }
  a { color: #8ab8ff; }
  pre { background: #23262c; }
}
`;
