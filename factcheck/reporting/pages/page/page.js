
"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const controls = find("controls");
  const search = find("search");
  const shown = find("shown");
  const reset = find("reset");
  const help = find("help");
  const selects = all("select", controls);
  const groups = all("[data-group]").map((section) => ({
    section,
    total: section.querySelector("[data-total]"),
    folds: all(".dismissed", section),
  }));
  // What a filter opened is closed with it; what the reader opened stays open.
  const opened = new Set();
  const unfiltered = all("[data-unfiltered]");
  const cards = all(".finding").map((card) => ({
    card,
    section: card.closest("[data-group]"),
    marks: Object.fromEntries(
      selects.map(({ name }) => [name, (card.dataset[name] || "").split(" ")]),
    ),
    text: null,
  }));

  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
  const textOf = (entry) => (entry.text ??= plain(entry.card.textContent));

  const wanted = () => ({
    words: plain(search.value).split(" ").filter(Boolean),
    marks: selects
      .filter((select) => select.selectedIndex > 0)
      .map((select) => [select.name, String(select.selectedIndex)]),
  });
  const fits = (entry, { words, marks }) =>
    marks.every(([name, number]) => entry.marks[name].includes(number)) &&
    (words.length === 0 || words.every((word) => textOf(entry).includes(word)));

  const filter = () => {
    const asked = wanted();
    const active = asked.words.length > 0 || asked.marks.length > 0;
    const found = new Map();
    let number = 0;
    for (const entry of cards) {
      const fit = !active || fits(entry, asked);
      if (entry.card.hidden === fit) entry.card.hidden = !fit;
      if (fit) {
        number += 1;
        found.set(entry.section, (found.get(entry.section) || 0) + 1);
      }
    }
    for (const { section, total, folds } of groups) {
      const here = found.get(section) || 0;
      section.hidden = active && here === 0;
      total.textContent = active ? `${here} / ${total.dataset.all}` : total.dataset.total;
      for (const fold of folds) {
        const some = all(".finding", fold).some((card) => !card.hidden);
        fold.hidden = !some;
        if (active && some && !fold.open) opened.add(fold);
        if (opened.has(fold)) fold.open = active && some;
        if (!active) opened.delete(fold);
      }
    }
    // What fits is to be seen at once: what else stands above it makes room.
    for (const section of unfiltered) section.hidden = active;
    tell(number, active);
  };
  const tell = (number, active) => {
    shown.textContent = shown.dataset.says
      .replace("{shown}", () => number)
      .replace("{all}", () => cards.length);
    find("nothing").hidden = number > 0 || cards.length === 0;
    reset.hidden = !active;
  };

  // The filters stand in the address behind "#?", so that a filtered view can be passed on.
  const remember = () => {
    const parts = new URLSearchParams();
    for (const select of selects) if (select.selectedIndex > 0) parts.set(select.name, select.value);
    if (search.value.trim()) parts.set("q", search.value.trim());
    const text = parts.toString();
    const here = location.href.split("#")[0];
    try {
      history.replaceState(null, "", text ? `${here}#?${text}` : here);
    } catch {
      // Some viewers do not let a page touch its address; the filters work all the same.
    }
  };
  const recall = () => {
    const parts = new URLSearchParams(location.hash.slice(2));
    search.value = parts.get("q") || "";
    for (const select of selects) {
      const asked = parts.get(select.name);
      const index = all("option", select).findIndex((option) => option.value === asked);
      select.selectedIndex = Math.max(index, 0);
    }
    filter();
  };
  const clear = () => {
    search.value = "";
    for (const select of selects) select.selectedIndex = 0;
    filter();
  };

  // A link may lead to a finding that is filtered out or folded away: then it is brought back.
  const reveal = () => {
    if (location.hash.startsWith("#?")) return recall();
    const target = find(location.hash.slice(1));
    if (!target) return undefined;
    if (target.closest("[hidden]")) clear();
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    if (target.matches(".finding")) target.focus({ preventScroll: true });
    target.scrollIntoView();
    return undefined;
  };

  const reachable = () =>
    cards.map(({ card }) => card).filter((card) => !card.closest("[hidden], details:not([open])"));
  const step = (by) => {
    const list = reachable();
    if (list.length === 0) return;
    const current = list.indexOf(document.activeElement.closest(".finding"));
    const next = current < 0 ? nearest(list, by) : current + by;
    const card = list[Math.min(Math.max(next, 0), list.length - 1)];
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  };
  // With nothing chosen yet, j goes on from what is on the screen and k goes back from there.
  const nearest = (list, by) => {
    const below = list.findIndex((card) => card.getBoundingClientRect().top >= -1);
    if (below < 0) return list.length - 1;
    return by > 0 ? below : below - 1;
  };
  const unfold = () => {
    const card = document.activeElement.closest(".finding");
    const folds = card ? all("details", card) : [];
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
  };
  const toSearch = () => {
    search.focus();
    search.select();
  };
  const keys = { j: () => step(1), k: () => step(-1), "/": toSearch, o: unfold, "?": () => help.showModal() };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, dialog");
    if (event.key === "Escape" && event.target === search) {
      event.preventDefault();
      if (search.value) {
        search.value = "";
        changed();
      } else search.blur();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (!find("keys-on").checked || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  const changed = () => {
    filter();
    remember();
  };
  controls.addEventListener("input", changed);
  controls.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = reachable()[0];
    if (first) {
      first.focus({ preventScroll: true });
      first.scrollIntoView({ block: "start" });
    }
  });
  reset.addEventListener("click", () => {
    clear();
    remember();
    search.focus();
  });
  find("keys").addEventListener("click", () => help.showModal());
  find("close-help").addEventListener("click", () => help.close());
  window.addEventListener("hashchange", reveal);

  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const fold of folded) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
  });

  controls.hidden = false;
  find("no-script").hidden = true;
  // There is room for all filters and the contents beside the findings, or for the findings only.
  const roomy = matchMedia("(min-width: 64rem)").matches;
  for (const fold of [find("facets"), find("contents")]) if (fold) fold.open = roomy;
  filter();
  if (location.hash) reveal();
})();
