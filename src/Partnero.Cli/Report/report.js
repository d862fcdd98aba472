
'use strict';
(() => {
  const at = id => document.getElementById(id);
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const operations = all('details.op'), pages = all('details.page'), groups = all('.group');
  const rest = [...all('#findings li'), ...all('#events li')];
  const filters = all('[data-filter]');

  // Contents are open where there is room for them.
  const contents = document.querySelector('.contents details');
  const narrow = matchMedia('(max-width: 60rem)');
  const settle = () => { contents.open = !narrow.matches; };
  narrow.addEventListener('change', settle);
  settle();

  function show() {
    const words = at('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = filters.filter(button => button.getAttribute('aria-pressed') === 'true').map(button => button.dataset.filter);
    const fits = element => words.every(word => element.dataset.text.includes(word));
    const flagged = element => wanted.every(flag => element.dataset.flags.split(' ').includes(flag));
    let shown = 0;
    for (const operation of operations) {
      operation.hidden = !fits(operation) || !flagged(operation);
      shown += operation.hidden ? 0 : 1;
    }
    for (const group of groups) { group.hidden = !group.querySelector('details.op:not([hidden])'); }
    for (const element of [...pages, ...rest]) { element.hidden = !fits(element); }
    at('nothing').hidden = shown > 0;
    at('shown').textContent = words.length || wanted.length ? `${shown} of ${operations.length} operations` : '';
    at('expand').textContent = label();
  }

  const visible = () => operations.filter(operation => !operation.hidden);
  const label = () => visible().length > 0 && visible().every(operation => operation.open) ? 'Close all' : 'Open all';

  function follow() {
    let target = null;
    try { target = at(decodeURIComponent(location.hash.slice(1))); } catch { return; } // a hash that is no address of ours
    if (!target) { return; }
    if (target.hidden || target.closest('[hidden]')) {
      at('search').value = '';
      filters.forEach(button => button.setAttribute('aria-pressed', 'false'));
      show();
    }
    if (target.tagName === 'DETAILS') { target.open = true; }
    target.scrollIntoView({ behavior: 'instant' });
  }

  at('search').addEventListener('input', show);
  filters.forEach(button => button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    show();
  }));
  at('expand').addEventListener('click', () => {
    const open = label() === 'Open all';
    visible().forEach(operation => { operation.open = open; });
    at('expand').textContent = label();
  });
  operations.forEach(operation => operation.addEventListener('toggle', () => { at('expand').textContent = label(); }));
  addEventListener('hashchange', follow);
  addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== at('search')) { event.preventDefault(); at('search').focus(); }
  });
  show();
  follow();
})();
