// The look of the error page: the app's paper, ink and measures, without its fonts.

export const errorPageCss = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --ink: #1c1e21;
  --ink-soft: #55595f;
  --rule-strong: #85878c;
  --focus: #0072b2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181a;
    --ink: #e8e6e1;
    --ink-soft: #abaeb3;
    --rule-strong: #7d8187;
    --focus: #56b4e9;
  }
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 16px/1.6 sans-serif;
}
main {
  max-width: 640px;
  margin: 96px auto 0;
  padding: 0 32px;
}
h1 {
  margin: 0 0 16px;
  font-size: 28px;
  line-height: 1.35;
}
p {
  margin: 0 0 16px;
}
nav {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin: 24px 0 8px;
}
a {
  padding: 4px 12px;
  border: 1px solid var(--rule-strong);
  border-radius: 4px;
  color: var(--ink);
  text-decoration: none;
}
a.again {
  border-color: var(--ink);
  background: var(--ink);
  color: var(--paper);
}
a:focus-visible {
  outline: 2px solid var(--focus);
  outline-offset: 2px;
}
[role='status'] {
  min-height: 26px;
}
p.log {
  color: var(--ink-soft);
  font-size: 14px;
}
code {
  overflow-wrap: anywhere;
}
`;
