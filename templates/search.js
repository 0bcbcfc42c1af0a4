// SPDX-License-Identifier: Apache-2.0
// What a reader sees of the search: the dialog, the search page, the list of keys, marked words. klpdoc.js fetches this on
// first use, and lookup.js and query.js before it.
(function () {
  "use strict";
  var klpdoc = window.klpdoc;
  var lookup = klpdoc.lookup;
  var MOST = 12, MOST_ON_PAGE = 30, A_PAGE = 5;
  var opened = null, options = 0;

  /** An element: its name, its attributes, what is in it. */
  function el(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  /** Whether a word of a text is one of those that were asked for. */
  function isHit(word, asked) {
    var text = word.toLowerCase();
    var all = [text].concat(lookup.parts(word));
    return asked.some(function (one) {
      return all.some(function (own) { return own.startsWith(one) || lookup.stem(own) === lookup.stem(one); });
    });
  }

  /** The places of a text to mark: [from, to]. */
  function hits(text, asked) {
    var found = [];
    lookup.words(text).forEach(function (word) {
      if (!word.cjk) {
        if (isHit(word.text, asked)) found.push([word.from, word.from + word.text.length]);
        return;
      }
      asked.forEach(function (one) {
        var at = word.text.indexOf(one);
        if (at >= 0) found.push([word.from + at, word.from + at + one.length]);
      });
    });
    return found.sort(function (a, b) { return a[0] - b[0]; }).reduce(function (kept, one) {
      var last = kept[kept.length - 1];
      if (last && one[0] < last[1]) last[1] = Math.max(last[1], one[1]);
      else kept.push(one);
      return kept;
    }, []);
  }

  /** A text as nodes, hits marked. */
  function marked(text, asked) {
    var out = [], at = 0;
    hits(text, asked).forEach(function (hit) {
      out.push(text.slice(at, hit[0]), el("mark", {}, [text.slice(hit[0], hit[1])]));
      at = hit[1];
    });
    return out.concat(text.slice(at));
  }

  function asked(words) {
    return words.filter(function (word) { return word.length > 1 || lookup.isCjk(word.charCodeAt(0)); });
  }

  function address(result, words) {
    var terms = asked(words).join(" ");
    return klpdoc.base + result.page + ".html" + (terms ? "?h=" + encodeURIComponent(terms) : "") + (result.id ? "#" + encodeURIComponent(result.id) : "");
  }

  /** Results by page, the pages and what is on each in their order; a page itself comes first of its own. */
  function byPage(results, most) {
    var groups = [];
    results.forEach(function (result, rank) {
      var group = groups.find(function (one) { return one.page === result.page; });
      if (!group) groups.push(group = { page: result.page, title: result.pageTitle, results: [] });
      result.best = rank === 0;
      if (result.kind === "page") group.results.unshift(result);
      else if (group.results.length < most) group.results.push(result);
    });
    return groups;
  }

  function said(found) {
    var text = found.found === 0 ? "Nothing found" : found.found === 1 ? "1 result" : found.found + " results";
    if (found.any) text = "Nothing has all of these words; " + text.toLowerCase() + " with some";
    found.notes.forEach(function (note) { text += ". No “" + note.from + "”: looked for " + note.to.join(", "); });
    return text + ".";
  }

  /** A link as one of the options of the list box. */
  function option(link) {
    link.id = "klpdoc.hit-" + ++options;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
    return link;
  }

  /** The results as links; in a list box each is an option. */
  function show(found, box, inList) {
    byPage(found.results, inList ? A_PAGE : MOST_ON_PAGE).forEach(function (group, number) {
      var own = group.results[0].kind === "page";
      var id = "klpdoc.found-" + number;
      var part = el("div", inList ? { role: "group", "aria-labelledby": id } : { role: "presentation" });
      function where() { return el("span", { class: "hit-where" }, [group.page]); }
      if (!own) part.append(el("div", { class: "hit-page", id: id }, [group.title, " ", where()]));
      group.results.forEach(function (result, i) {
        var badge = /^(page|section)$/.test(result.kind) ? [] : [el("span", { class: "badge" }, [result.kind]), " "];
        var title = el("span", { class: "hit-title" }, marked(result.title, asked(found.words)));
        var link = el("a", { href: address(result, found.words), class: result.kind === "page" ? "hit hit-own" : "hit" }, badge.concat(title));
        if (own && i === 0) title.id = id;
        if (result.kind === "page") link.append(" ", where());
        if (result.teaser) link.append(el("span", { class: "hit-teaser" }, marked(result.teaser, asked(found.words))));
        if (inList && result.best) link.dataset.best = "";
        part.append(inList ? option(link) : link);
      });
      box.append(part);
    });
  }

  /** Calls `done` with what the latest of several queries finds; the others end where they are. */
  function asker(done) {
    var latest = 0;
    return function (query, most) {
      var number = ++latest;
      function isLatest() { return number === latest; }
      klpdoc.query.run(query, most, isLatest).then(function (found) {
        if (isLatest()) done(found, query);
      }, function () {
        if (isLatest()) done(null, query);
      });
    };
  }

  var BROKEN = "The search index cannot be loaded.";

  // --- The dialog ---------------------------------------------------------------------------------------------------

  function dialog(label, className, children) {
    var close = el("button", { type: "button", class: "tool" }, ["Close"]);
    var box = el("dialog", { "aria-label": label, class: className, "data-extra": className }, children);
    var before = document.activeElement;
    (children[0].matches("form, h2") ? children[0] : box).append(close);
    close.addEventListener("click", function () { box.close(); });
    box.addEventListener("click", function (event) { if (event.target === box) box.close(); });
    box.addEventListener("close", function () {
      box.remove();
      opened = null;
      if (before && before.focus) before.focus();
    });
    if (opened) opened.close();
    opened = box;
    document.body.append(box);
    box.showModal();
    return box;
  }

  function key(name) {
    return el("kbd", { class: "kbd" }, [name]);
  }

  function open() {
    var input = el("input", { type: "text", enterkeyhint: "go", role: "combobox", "aria-label": "Search", "aria-expanded": "false", "aria-controls": "klpdoc.found", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "none", spellcheck: "false", placeholder: "Search: words, functions, types" });
    var status = el("p", { role: "status", class: "search-status" });
    var list = el("div", { id: "klpdoc.found", class: "found", role: "listbox", "aria-label": "Results" });
    var form = el("form", { action: klpdoc.base + "search.html", role: "search" }, [input]);
    var help = el("p", { class: "search-help" }, [key("↑"), " ", key("↓"), " choose ", key("Enter"), " go there ", key("Esc"), " close"]);
    dialog("Search", "search-box", [form, status, list, help]);
    var active = null;

    function choose(link) {
      if (active) active.setAttribute("aria-selected", "false");
      active = link || null;
      if (!active) {
        input.removeAttribute("aria-activedescendant");
        return;
      }
      active.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    }

    var ask = asker(function (found, query) {
      active = null;
      list.textContent = "";
      if (found) show(found, list, true);
      if (found && found.found > found.results.length) list.append(option(el("a", { class: "hit hit-all", href: klpdoc.base + "search.html?q=" + encodeURIComponent(query) }, ["All " + found.found + " results"])));
      input.setAttribute("aria-expanded", String(list.childElementCount > 0));
      status.textContent = !query.trim() ? "" : found ? said(found) : BROKEN;
      choose(list.querySelector("[data-best]"));
      list.dataset.query = query;
    });

    input.addEventListener("input", function () { ask(input.value, MOST); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (active) active.click();
    });
    input.addEventListener("keydown", function (event) {
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.isComposing) return;
      event.preventDefault();
      var links = Array.from(list.querySelectorAll("a"));
      choose(links[(links.indexOf(active) + step + links.length) % links.length]);
    });
    list.addEventListener("click", function (event) {
      if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey && opened) opened.close();
    });
    input.focus();
    lookup.index().catch(function () { status.textContent = BROKEN; });
  }

  // --- The keys -----------------------------------------------------------------------------------------------------

  function keys() {
    var rows = [["/ or s", "search"], ["Ctrl+K", "search, also while writing"], ["↑ ↓ Enter", "choose a result, go there"], ["Esc", "close; take the marks of a search away"], ["p", "previous page"], ["n", "next page"], ["?", "these keys"]].concat(klpdoc.moreKeys || []);
    var table = el("dl", {}, []);
    rows.forEach(function (row) { table.append(el("dt", {}, [row[0]]), el("dd", {}, [row[1]])); });
    var box = el("input", { type: "checkbox" });
    box.checked = !klpdoc.silent();
    box.addEventListener("change", function () {
      try { localStorage.setItem("klpdoc-keys", box.checked ? "on" : "off"); } catch (e) { /* it lasts as long as the page */ }
    });
    dialog("Keys", "keys-box", [el("h2", {}, ["Keys "]), table, el("label", {}, [box, " keys of one letter are on"])]);
  }

  // --- The search page ----------------------------------------------------------------------------------------------

  function page() {
    var results = document.getElementById("klpdoc.results");
    var input = document.getElementById("klpdoc.words");
    var status = el("p", { role: "status", class: "search-status" });
    results.before(status);
    var shown = MOST_ON_PAGE;
    var more = el("button", { type: "button", class: "tool" }, ["More results"]);
    results.after(more);
    var ask = asker(function (found, query) {
      results.textContent = "";
      status.textContent = !query.trim() ? "" : found ? said(found) : BROKEN;
      if (found) show(found, results, false);
      more.hidden = !found || found.found <= found.results.length;
    });
    more.hidden = true;
    more.addEventListener("click", function () { ask(input.value, shown += MOST_ON_PAGE); });
    input.value = new URLSearchParams(location.search).get("q") || "";
    input.addEventListener("input", function () { ask(input.value, shown = MOST_ON_PAGE); });
    input.form.addEventListener("submit", function (event) {
      event.preventDefault();
      ask(input.value, shown = MOST_ON_PAGE);
      try { history.replaceState(null, "", "?q=" + encodeURIComponent(input.value)); } catch (e) { /* a page on a disk keeps its address */ }
    });
    ask(input.value, shown);
  }

  // --- Marked words -------------------------------------------------------------------------------------------------

  function marks() {
    var words = asked((new URLSearchParams(location.search).get("h") || "").toLowerCase().split(" "));
    var article = document.querySelector("[data-article]");
    if (!words.length || !article) return;
    var walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), nodes = [], made = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    nodes.forEach(function (node) {
      if (made.length > 500 || node.parentNode.closest("script, style, svg, math, [data-extra]") || !hits(node.data, words).length) return;
      var pieces = marked(node.data, words);
      pieces.forEach(function (piece) { if (piece.nodeType) made.push(piece); });
      node.replaceWith.apply(node, pieces);
    });
    made.forEach(function (mark) { mark.dataset.extra = "hit"; });
    toFirst(made);
    addEventListener("keydown", function clear(event) {
      if (event.key !== "Escape" || event.defaultPrevented || opened) return;
      removeEventListener("keydown", clear);
      made.forEach(function (mark) {
        var around = mark.parentNode;
        mark.replaceWith(mark.textContent);
        around.normalize();
      });
      forget();
    });
    forget();
  }

  /** Shows the first mark behind the place that the address names, where nothing that can be seen has one. */
  function toFirst(made) {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) target = document.querySelector("[data-article]");
    var behind = made.filter(function (mark) { return target.contains(mark) || target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING; });
    var seen = behind.some(function (mark) {
      var box = mark.getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight;
    });
    if (behind.length && !seen) behind[0].scrollIntoView({ block: "center" });
  }

  /** The address of the page, without what was searched. */
  function forget() {
    try { history.replaceState(history.state, "", location.pathname + location.hash); } catch (e) { /* a page on a disk keeps its address */ }
  }

  var uses = { open: open, keys: keys, page: page, marks: marks };
  klpdoc.use = function (what) { uses[what](); };
  klpdoc.asked.forEach(klpdoc.use);
})();
