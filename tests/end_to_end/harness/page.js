// Finds what a person means by a role and a name, as in "the button Continue", and by the
// group it stands in where a page has the same name twice.
// Runs in the page, as the body of a function with `arguments`.
const [role, name, group] = arguments;

const selectors = {
  button: 'button, [role="button"], input[type="submit"], summary',
  link: 'a[href], [role="link"]',
  choice: 'input[type="radio"], input[type="checkbox"], [role="radio"], [role="checkbox"], [role="switch"]',
  field: 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [role="textbox"], [role="spinbutton"]',
};

const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();

function accessibleName(element) {
  const others = element.getAttribute("aria-labelledby");
  if (others) {
    const texts = others.split(/\s+/).map((id) => document.getElementById(id)?.textContent);
    return plain(texts.join(" "));
  }
  const own = element.getAttribute("aria-label");
  if (own) return plain(own);
  if (element.labels?.length) {
    return plain([...element.labels].map((label) => label.textContent).join(" "));
  }
  return plain(element.textContent) || plain(element.value) || plain(element.title);
}

// A choice is often drawn by its label while the input itself is invisible.
function clickable(element) {
  return role === "choice" ? (element.labels?.[0] ?? element) : element;
}

function isInGroup(element) {
  if (!group) return true;
  const around = element.closest('fieldset, [role="group"], [role="radiogroup"], section');
  if (!around) return false;
  const legend = around.querySelector(":scope > legend");
  return (legend ? plain(legend.textContent) : accessibleName(around)).startsWith(group);
}

const candidates = [...document.querySelectorAll(selectors[role])]
  .filter(isInGroup)
  .map((element) => ({ element: clickable(element), called: accessibleName(element) }))
  .filter(({ element }) => element.checkVisibility({ visibilityProperty: true }));

const found =
  candidates.find(({ called }) => called === name) ??
  candidates.find(({ called }) => called.startsWith(name)) ??
  candidates.find(({ called }) => called.includes(name));
return found ? found.element : null;
