// SPDX-License-Identifier: Apache-2.0
// Marks what is new, changed, gone and moved on a page of a preview: bars in the margin, the text before below them.
(function () {
  "use strict";
  // What counts as a block; the server numbers the same ones.
  var BLOCKS = "p,pre,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,figcaption,caption,blockquote,img,div:not(.copy-box)";
  var LIST = "/_klpdoc-changes.html";
  var me = document.querySelector("script[data-token]");
  var article = document.querySelector("[data-article]");
  var told = null;
  var bars = [];
  var now = -1;
  var asking = false;
  var again = false;

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    made.append.apply(made, children || []);
    return made;
  }

  function unseen(text) { return element("span", { class: "unseen" }, [text]); }

  function ask() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    fetch("/_klpdoc/marks?token=" + me.dataset.token + "&page=" + encodeURIComponent(me.dataset.page), { cache: "no-store" })
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .then(function (found) { if (found) show(found); }, function () { /* the next event says more */ })
      .then(function () {
        asking = false;
        if (again) {
          again = false;
          ask();
        }
      });
  }

  function show(found) {
    told = found;
    tool();
    pages();
    if (!article) return;
    var blocks = Array.prototype.filter.call(article.querySelectorAll(BLOCKS), function (block) {
      return !block.closest("[data-extra]");
    });
    var ready = found.state === "ready";
    // Of an article that came meanwhile the next answer knows.
    if (ready && found.marks.length && found.blocks !== blocks.length) return;
    var kept = state();
    clear();
    if (!ready) return;
    found.marks.forEach(function (mark, i) { bars.push(bar(mark, blocks, i, found.marks.length)); });
    restore(kept);
    place();
  }

  // --- Bars ---------------------------------------------------------------------------------------------------------

  // Which texts are shown, and which bar has the focus.
  function state() {
    return {
      open: bars.filter(function (one) { return one.text; }).map(function (one) { return one.mark.old; }),
      focus: bars.findIndex(function (one) { return one.node === document.activeElement; })
    };
  }

  function restore(kept) {
    bars.forEach(function (one) {
      var at = kept.open.indexOf(one.mark.old);
      if (at >= 0 && one.mark.old) {
        kept.open.splice(at, 1);
        toggle(one);
      }
    });
    now = Math.min(now, bars.length - 1);
    if (kept.focus >= 0 && bars[kept.focus]) bars[kept.focus].node.focus({ preventScroll: true });
  }

  function clear() {
    document.querySelectorAll("[data-extra=change],[data-extra=before]").forEach(function (old) { old.remove(); });
    if (window.CSS && CSS.highlights) CSS.highlights.delete("klpdoc-come");
    bars = [];
  }

  function words(mark, i, all) {
    var what = { "new": "new", changed: "changed", gone: "gone from here", moved: "moved here from " + mark.other };
    var text = mark.kind === "gone" && mark.other ? "moved to " + mark.other : what[mark.kind];
    return "Change " + (i + 1) + " of " + all + ": " + text;
  }

  function bar(mark, blocks, i, all) {
    var name = words(mark, i, all);
    var node = mark.old
      ? element("button", { type: "button", "aria-expanded": "false" }, [unseen(name + "; show the text before")])
      : element("span", { role: "note", tabindex: "0" }, [unseen(name)]);
    node.className = "klpdoc-change";
    node.dataset.extra = "change";
    node.dataset.kind = mark.kind;
    node.title = name.replace(/^.*?: /, "") + " since " + told.since + (mark.old ? " (d: the text before)" : "");
    var one = { mark: mark, node: node, first: blocks[mark.first], last: blocks[mark.last], text: null, blocks: blocks };
    if (mark.old) node.addEventListener("click", function () { toggle(one); place(); });
    put(one, node);
    return one;
  }

  // Before the block that a change begins with, or in it where nothing else may stand before it.
  function put(one, node) {
    var inside = one.first.matches("li,dt,dd,td,th,caption,figcaption");
    var box = one.first.closest(".copy-box") || one.first;
    if (one.mark.behind) (inside ? box.append(node) : after(box, node));
    else if (!inside) box.before(node);
    else if (node.dataset.extra === "before") one.node.after(node);
    else box.prepend(node);
  }

  function after(box, node) {
    while (box.nextElementSibling && box.nextElementSibling.dataset.extra) box = box.nextElementSibling;
    box.after(node);
  }

  // Bars stand in the margin of the article, as high as what they are of.
  function place() {
    if (!article || !bars.length) return;
    var edge = article.getBoundingClientRect();
    var rtl = getComputedStyle(article).direction === "rtl";
    bars.forEach(function (one) { one.node.style.transform = ""; });
    var found = bars.map(function (one) {
      var own = one.node.getBoundingClientRect();
      var gone = one.mark.kind === "gone";
      var first = gone && one.text ? one.text : one.text && !one.mark.behind ? one.text : one.first;
      var top = first.getBoundingClientRect();
      var last = (gone ? first : one.last).getBoundingClientRect();
      // Between two blocks, away from their own bars.
      var gap = one.mark.behind ? top.bottom + 3 : top.top - 21;
      return {
        x: (rtl ? edge.right + 5 : edge.left - 17) - own.left,
        y: (gone && !one.text ? gap : top.top) - own.top,
        height: gone ? (one.text ? last.height : 18) : Math.max(18, last.bottom - top.top)
      };
    });
    bars.forEach(function (one, i) {
      one.node.style.transform = "translate(" + found[i].x + "px," + found[i].y + "px)";
      one.node.style.height = found[i].height + "px";
    });
  }

  function toggle(one) {
    if (!one.mark.old) return;
    one.node.setAttribute("aria-expanded", one.text ? "false" : "true");
    if (one.text) {
      one.text.remove();
      one.text = null;
    } else {
      var id = "klpdoc.before." + bars.indexOf(one);
      one.text = element("div", { class: "klpdoc-before", role: "group", "aria-label": "Since " + told.since + ", the text before", id: id });
      one.text.dataset.extra = "before";
      one.text.innerHTML = one.mark.old;
      one.node.setAttribute("aria-controls", id);
      put(one, one.text);
    }
    light();
  }

  // Words that are new are marked while the text before them is shown.
  function light() {
    if (!window.Highlight) return;
    var come = new Highlight();
    bars.forEach(function (one) {
      var from = {};
      if (one.text) one.mark.come.forEach(function (run) {
        var found = one.blocks[run[0]] && range(one.blocks[run[0]], run[1], from[run[0]] || 0);
        if (found) {
          from[run[0]] = found.end;
          come.add(found.range);
        }
      });
    });
    CSS.highlights.set("klpdoc-come", come);
  }

  // Where a text stands in a block, from so many letters on. Quotes and dashes may be set otherwise than they are written.
  function range(block, text, from) {
    var walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), nodes = [], all = "";
    while (walker.nextNode()) {
      if (!walker.currentNode.parentNode.closest("[data-extra]")) {
        nodes.push({ node: walker.currentNode, at: all.length });
        all += walker.currentNode.data;
      }
    }
    function plain(words) { return words.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/\s/g, " "); }
    var at = plain(all).indexOf(plain(text), from);
    if (at < 0) return null;
    var made = document.createRange(), end = at + text.length;
    nodes.forEach(function (one) {
      if (one.at <= at) made.setStart(one.node, at - one.at);
      if (one.at < end) made.setEnd(one.node, Math.min(one.node.data.length, end - one.at));
    });
    return { range: made, end: end };
  }

  // --- Keys ---------------------------------------------------------------------------------------------------------

  // The change that the reader is at: the one with the focus or gone to last, while it is in sight, else the first below.
  function here(step) {
    var at = bars.findIndex(function (one) { return one.node === document.activeElement; });
    if (at < 0 && bars[now] && isSeen(bars[now])) at = now;
    if (at >= 0) return at + step;
    var below = bars.findIndex(function (one) { return one.node.getBoundingClientRect().bottom > 70; });
    if (below < 0) below = bars.length;
    return step < 0 ? below - 1 : below;
  }

  function isSeen(one) {
    var box = one.node.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  }

  function go(to) {
    var one = bars[to];
    if (!one) return;
    now = to;
    for (var shut = one.node.closest("details:not([open])"); shut; shut = shut.parentNode.closest("details:not([open])")) shut.open = true;
    place();
    one.node.scrollIntoView({ block: one.node.offsetHeight > innerHeight / 2 ? "start" : "center", behavior: "instant" });
    one.node.focus({ preventScroll: true });
  }

  addEventListener("keydown", function (event) {
    var other = event.ctrlKey || event.altKey || event.metaKey;
    // Where these brackets need AltGr, that is no other key.
    if (other && !event.getModifierState("AltGraph")) return;
    var open = document.querySelector("dialog[open]");
    var free = window.klpdoc && klpdoc.isKey ? klpdoc.isKey(event)
      : !open && !event.defaultPrevented && !event.target.closest("input, textarea, select, [contenteditable]");
    if (!free || !bars.length) return;
    if (event.key === "]") go(here(1));
    else if (event.key === "[") go(here(-1));
    else if (event.key === "d") old(Math.min(here(0), bars.length - 1));
    else return;
    event.preventDefault();
  });

  function old(at) {
    if (!bars[at]) return;
    now = at;
    toggle(bars[at]);
    place();
  }

  // --- Around the article ---------------------------------------------------------------------------------------------

  function tool() {
    var count = told.state === "ready" ? told.marks.length : 0;
    var listed = told.state === "ready" ? Object.keys(told.pages).length : 0;
    var words = told.state === "ready"
      ? (count === 1 ? "1 change" : count + " changes") + " on this page since " + told.since +
        (told.was && told.kind === "renamed" ? ", was " + told.was : "") + "; changed pages: " + listed
      : told.state === "failed" ? "nothing is marked: " + told.why : told.since + " is being read";
    var text = told.state === "ready" ? "\u00b1\u00a0" + count : told.state === "failed" ? "\u00b1\u00a0!" : "\u00b1\u00a0\u2026";
    var link = document.querySelector("a.klpdoc-since");
    if (!link) {
      link = element("a", { class: "tool klpdoc-since", href: LIST, "data-extra": "since" });
      var find = document.querySelector("header.top a.find");
      if (find) find.before(link);
      else (document.querySelector("header.top") || document.body).append(link);
    }
    link.textContent = text;
    link.append(unseen(" " + words));
    link.title = words;
  }

  // Pages that have changed have a dot in the navigation and in lists of pages.
  function pages() {
    document.querySelectorAll(".klpdoc-page").forEach(function (dot) { dot.remove(); });
    if (told.state !== "ready") return;
    var kinds = {};
    Object.keys(told.pages).forEach(function (page) { kinds[new URL("/" + page, location.href).pathname] = told.pages[page]; });
    document.querySelectorAll(".side a[href]:not(.shut)").forEach(function (link) {
      var kind = link.host === location.host && kinds[link.pathname];
      if (kind) link.append(element("span", { class: "klpdoc-page", "data-kind": kind, "data-extra": "page", title: kind }, [unseen(" (" + kind + ")")]));
    });
  }

  if (window.klpdoc && klpdoc.moreKeys) {
    klpdoc.moreKeys.push(["] and [", "next and previous change"], ["d", "the text before a change"]);
  }
  document.addEventListener("klpdoc-marks", ask);
  addEventListener("resize", place);
  if (article && window.ResizeObserver) new ResizeObserver(place).observe(article);
  document.addEventListener("toggle", place, true);
  ask();
})();
