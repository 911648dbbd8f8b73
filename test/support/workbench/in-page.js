'use strict';
/* global document, indexedDB, NodeFilter */
// Runs in VS Code's page, where the driver asks for what locators alone cannot say: many rows at one moment, and what
// text is drawn at a place. Plain JavaScript because the project is compiled without the browser's types.

const plain = (text) => (text ?? '').replaceAll('\u00a0', ' ').trim();

function treeRow(element) {
  const expanded = element.getAttribute('aria-expanded');
  return {
    label: plain(element.querySelector('.label-name')?.textContent),
    description: plain(element.querySelector('.label-description')?.textContent),
    ariaLabel: element.getAttribute('aria-label') ?? '',
    level: Number(element.getAttribute('aria-level')),
    expanded: expanded === null ? undefined : expanded === 'true',
    selected: element.getAttribute('aria-selected') === 'true',
  };
}

function problemRow(element) {
  return {
    text: plain(element.textContent).replaceAll(/\s+/g, ' '),
    ariaLabel: element.getAttribute('aria-label') ?? '',
    isFile: element.getAttribute('aria-level') === '1',
  };
}

const top = (element) => element.getBoundingClientRect().top;

function inScreenOrder(elements) {
  return [...elements].sort((one, other) => top(one) - top(other));
}

function editorLines(editor) {
  return inScreenOrder(editor.querySelectorAll('.view-lines .view-line')).map((line) =>
    line.textContent.replaceAll('\u00a0', ' '),
  );
}

/** Every drawn letter of an editor with its rectangle. */
function letters(editor) {
  const found = [];
  const walker = document.createTreeWalker(editor.querySelector('.view-lines'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let index = 0; index < node.length; index++)
      found.push({ node, index, rect: rectOf(node, index, index + 1) });
  }
  return found;
}

function rectOf(node, start, end) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getBoundingClientRect();
}

/** The texts above the underlines of one kind. */
function underlined(editor, className) {
  const all = letters(editor);
  return inScreenOrder(editor.querySelectorAll(`.${className}`)).map((mark) => {
    const place = mark.getBoundingClientRect();
    const middle = place.top + place.height / 2;
    const above = all.filter(({ rect }) => {
      const center = rect.left + rect.width / 2;
      return center > place.left && center < place.right && rect.top < middle && rect.bottom > middle;
    });
    return plain(above.map(({ node, index }) => node.data[index]).join(''));
  });
}

/** The middle of a text that is drawn in one piece. */
function placeOf(editor, wanted) {
  const walker = document.createTreeWalker(editor.querySelector('.view-lines'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.data.replaceAll('\u00a0', ' ').indexOf(wanted);
    if (start < 0) continue;
    const { left, width, top: above, height } = rectOf(node, start, start + wanted.length);
    return { x: left + width / 2, y: above + height / 2 };
  }
  return null;
}

function tabNames(tabs) {
  return tabs.map(
    (tab) => `${tab.getAttribute('data-resource-name')}${tab.classList.contains('dirty') ? '*' : ''}`,
  );
}

function ariaLabels(elements) {
  return elements.map((element) => element.getAttribute('aria-label') ?? '').filter((label) => label !== '');
}

/** The values of all keys that hold a text, in the databases where the editor keeps its state. */
async function storedWith(text) {
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const values = await settled(database.transaction(store).objectStore(store).getAll());
      found.push(...values.filter((value) => typeof value === 'string' && value.includes(text)));
    }
    database.close();
  }
  return found;
}

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

globalThis.goalmarkPage = {
  storedWith,
  treeRows: (elements) => elements.map(treeRow),
  problemRows: (elements) => elements.map(problemRow),
  editorLines,
  underlined,
  placeOf,
  tabNames,
  ariaLabels,
};
