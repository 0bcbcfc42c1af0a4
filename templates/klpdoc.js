// SPDX-License-Identifier: Apache-2.0
// What a page can do beyond being read; without it nothing is missing.
(function () {
  "use strict";
  var root = document.documentElement;
  var place = document.currentScript.src.replace(/_static\/klpdoc\.js.*/, "");

  // Theme: as the system has it, light, dark. The head of the page sets the stored choice before the first paint.
  function theme() {
    var button = document.querySelector("button.theme");
    if (!button) return;
    var names = ["auto", "light", "dark"];
    var labels = { auto: "Theme: system", light: "Theme: light", dark: "Theme: dark" };
    function show() {
      var now = root.dataset.theme || "auto";
      button.dataset.now = now;
      button.setAttribute("aria-label", labels[now]);
      button.title = labels[now];
    }
    button.textContent = "";
    button.hidden = false;
    button.addEventListener("click", function () {
      var next = names[(names.indexOf(root.dataset.theme || "auto") + 1) % names.length];
      if (next === "auto") delete root.dataset.theme;
      else root.dataset.theme = next;
      try {
        if (next === "auto") localStorage.removeItem("klpdoc-theme");
        else localStorage.setItem("klpdoc-theme", next);
      } catch (e) { /* the choice lasts as long as the page */ }
      show();
    });
    show();
  }

  // The section that is being read is marked in the list of contents.
  function reading(until) {
    var toc = document.getElementById("klpdoc.contents");
    if (!toc) return;
    var lines = [];
    toc.querySelectorAll("a[href^='#']:not(.shut)").forEach(function (link) {
      var target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target) lines.push({ link: link, target: target });
    });
    var marked = null;
    var waiting = false;
    function mark() {
      waiting = false;
      var found = null;
      for (var i = 0; i < lines.length; i++) {
        if (lines[i].target.getBoundingClientRect().top > 120) break;
        found = lines[i];
      }
      if (found === marked) return;
      if (marked) marked.link.removeAttribute("aria-current");
      marked = found;
      if (marked) {
        marked.link.setAttribute("aria-current", "true");
        var top = marked.link.offsetTop;
        if (top < toc.scrollTop || top > toc.scrollTop + toc.clientHeight - 40) toc.scrollTop = top - toc.clientHeight / 2;
      }
    }
    function later() {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(mark);
      }
    }
    addEventListener("scroll", later, { passive: true, signal: until });
    addEventListener("resize", later, { signal: until });
    mark();
  }

  // The navigation begins where the reader is, and what the reader opened or shut stays so while the window is open.
  function whereIAm() {
    var side = document.getElementById("klpdoc.pages");
    var here = side && side.querySelector("[aria-current]");
    if (!side) return;
    var key = "klpdoc-nav:" + new URL(document.querySelector("a.brand").href, location.href).pathname;
    var kept = {};
    try { kept = JSON.parse(sessionStorage.getItem(key) || "{}"); } catch (e) { /* nothing is kept */ }
    // A branch is known by the address of the page that it is below.
    function name(branch) {
      var link = branch.parentNode.querySelector("a");
      return link ? new URL(link.href, location.href).pathname : "";
    }
    side.querySelectorAll("details").forEach(function (branch) {
      var was = kept[name(branch)];
      if (was === true || was === false && !branch.querySelector("[aria-current]")) branch.open = was;
      branch.querySelector("summary").addEventListener("click", function () {
        kept[name(branch)] = !branch.open;
        try { sessionStorage.setItem(key, JSON.stringify(kept)); } catch (e) { /* not kept */ }
      });
    });
    if (here) side.scrollTop = here.offsetTop - side.clientHeight / 3;
  }

  // Where there is no room, the navigation and the list of contents are drawers over the page. What they cover cannot be
  // reached while they are open; Esc and Close shut them, and the reader is where the reader was.
  function drawers() {
    var opener = null;
    function show() {
      var open = document.querySelector(".side:target, .contents-here:target");
      var covers = !!open && getComputedStyle(open).position === "fixed";
      document.querySelectorAll(".columns > *, .bottom").forEach(function (part) { part.inert = covers && part !== open; });
      if (!covers && opener) {
        opener.focus({ preventScroll: true });
        opener = null;
      }
      return covers;
    }
    function shut(event) {
      if (!show()) return;
      event.preventDefault();
      if (opener) history.back();
      else location.hash = "#klpdoc.text";
    }
    document.querySelectorAll(".menu, .here").forEach(function (link) {
      link.addEventListener("click", function () { opener = opener || location.hash !== link.hash && link; });
    });
    document.querySelectorAll(".shut").forEach(function (link) { link.addEventListener("click", shut); });
    addEventListener("keydown", function (event) { if (event.key === "Escape") shut(event); });
    addEventListener("hashchange", show);
    addEventListener("resize", show);
    show();
  }

  // Code can be copied as somebody would type it: without line numbers, and of a session the commands alone.
  function copying() {
    var says = document.querySelector("body > .unseen[role=status]") || document.createElement("div");
    says.className = "unseen";
    says.setAttribute("role", "status");
    document.body.appendChild(says);
    document.querySelectorAll("[data-article] .highlight > pre, [data-article] pre.literal-block").forEach(function (pre) {
      if (pre.parentNode.className === "copy-box") return;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.dataset.extra = "copy";
      button.textContent = "Copy";
      button.setAttribute("aria-label", "Copy this code");
      button.addEventListener("click", function () {
        var clone = pre.cloneNode(true);
        clone.querySelectorAll(".linenos, .ln, .gp, .go, [data-extra]").forEach(function (mark) { mark.remove(); });
        copy(clone.textContent.replace(/^\n+|\s+$/g, ""), function (done) {
          says.textContent = done ? "Copied to the clipboard" : "Copying failed: select the code and press Ctrl+C";
          button.textContent = done ? "Copied" : "Press Ctrl+C";
          setTimeout(function () { button.textContent = "Copy"; says.textContent = ""; }, 2000);
        });
      });
      var box = document.createElement("div");
      box.className = "copy-box";
      pre.parentNode.insertBefore(box, pre);
      box.appendChild(pre);
      box.appendChild(button);
    });
  }

  // Code and tables that are wider than the page can be scrolled from the keyboard, too.
  function wide(until) {
    var boxes = [];
    function find(kind, selector) {
      document.querySelectorAll("[data-article] " + selector).forEach(function (box, i) {
        boxes.push({ box: box, label: kind + " " + (i + 1) });
      });
    }
    function mark() {
      boxes.forEach(function (one) {
        var over = one.box.scrollWidth > one.box.clientWidth;
        if (over === one.box.hasAttribute("tabindex")) return;
        [["tabindex", "0"], ["role", "region"], ["aria-label", one.label]].forEach(function (pair) {
          if (over) one.box.setAttribute(pair[0], pair[1]);
          else one.box.removeAttribute(pair[0]);
        });
      });
    }
    find("Code", "pre");
    find("Table", ".table-box");
    var timer = 0;
    addEventListener("resize", function () {
      clearTimeout(timer);
      timer = setTimeout(mark, 200);
    }, { signal: until });
    mark();
  }

  // A timeline can be narrowed down to a subject, and to what there was up to a kernel release.
  function timeline() {
    var entries = Array.prototype.slice.call(document.querySelectorAll(".timeline-entry"));
    var first = document.querySelector(".timeline-year");
    if (!first || entries.length < 2 || document.querySelector(".timeline-filter")) return;
    function text(node) { return node.textContent.trim(); }
    function number(release) {
      var parts = /^v(\d+)\.(\d+)/.exec(release);
      return parts ? parts[1] * 1000 + +parts[2] : 0;
    }
    var topics = [];
    var releases = [];
    var facts = entries.map(function (entry) {
      var own = Array.prototype.map.call(entry.querySelectorAll(".timeline-topic"), text);
      var version = entry.querySelector(".timeline-version");
      var release = version ? text(version) : "";
      own.forEach(function (topic) { if (topics.indexOf(topic) < 0) topics.push(topic); });
      if (number(release) && releases.indexOf(release) < 0) releases.push(release);
      return { entry: entry, topics: own, number: number(release) };
    });
    releases.sort(function (a, b) { return number(a) - number(b); });
    var form = document.createElement("form");
    form.className = "timeline-filter";
    form.dataset.extra = "timeline";
    function choice(label, all, values) {
      var box = document.createElement("label");
      box.append(label);
      var select = document.createElement("select");
      [all].concat(values).forEach(function (value, i) { select.add(new Option(value, i ? value : "")); });
      box.appendChild(select);
      form.appendChild(box);
      return select;
    }
    var topic = choice("Subject", "all subjects", topics);
    var release = choice("Up to kernel", "all releases", releases);
    var count = document.createElement("output");
    form.appendChild(count);
    function narrow() {
      var limit = number(release.value);
      // What has no kernel release counts as long as something behind it is within the limit.
      var last = facts.length;
      while (limit && last > 0 && !(facts[last - 1].number && facts[last - 1].number <= limit)) last--;
      var shown = 0;
      facts.forEach(function (fact, i) {
        var fits = (!topic.value || fact.topics.indexOf(topic.value) >= 0) &&
          (!limit || (fact.number ? fact.number <= limit : i < last));
        fact.entry.hidden = !fits;
        shown += fits;
      });
      document.querySelectorAll(".timeline-year").forEach(function (year) {
        year.hidden = !year.querySelector(".timeline-entry:not([hidden])");
      });
      count.textContent = shown + " of " + facts.length + " entries";
    }
    function reveal() {
      var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && target.closest("[hidden]")) {
        form.reset();
        narrow();
        target.scrollIntoView();
      }
    }
    form.addEventListener("change", narrow);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    addEventListener("hashchange", reveal);
    first.parentNode.insertBefore(form, first);
    narrow();
  }

  function copy(text, then) {
    function old() {
      var area = document.createElement("textarea");
      area.value = text;
      area.style.position = "fixed";
      area.style.opacity = "0";
      document.body.appendChild(area);
      var focused = document.activeElement;
      area.select();
      var done = false;
      try { done = document.execCommand("copy"); } catch (e) { done = false; }
      area.remove();
      if (focused) focused.focus();
      then(done);
    }
    if (!navigator.clipboard) old();
    else navigator.clipboard.writeText(text).then(function () { then(true); }, old);
  }

  // A link that a reader rests on says where it leads: preview.js, loaded at the first such link, shows it.
  function previews() {
    var me = document.querySelector("script[data-previews]");
    if (!me) return;
    var script = null;
    var on = null;
    function link(event) {
      var found = event.pointerType !== "touch" && event.target.closest && event.target.closest("[data-article] a.internal");
      if (!found || found.closest(".toctree-wrapper, .contents")) return null;
      return event.type === "focusin" && !found.matches(":focus-visible") ? null : found;
    }
    function enter(event) {
      on = link(event);
      if (!on) return;
      if (window.klpdocPreview) window.klpdocPreview.open(on);
      else if (!script) {
        script = document.createElement("script");
        script.src = me.src.replace(/klpdoc\.js/, "preview.js");
        script.onload = function () { if (on) window.klpdocPreview.open(on); };
        document.head.appendChild(script);
      }
    }
    function leave(event) {
      var left = link(event);
      on = null;
      if (left && window.klpdocPreview) window.klpdocPreview.leave(left);
    }
    document.addEventListener("pointerover", enter);
    document.addEventListener("focusin", enter);
    document.addEventListener("pointerout", leave);
    document.addEventListener("focusout", leave);
  }

  // Search, the list of keys and marked words: three more scripts, fetched when they are needed. Until they are there,
  // what was asked for waits.
  var klpdoc = window.klpdoc = { base: place, asked: [], moreKeys: [], use: fetchScripts, silent: silent };

  function fetchScripts(what) {
    if (klpdoc.asked.push(what) > 1) return;
    ["lookup", "query", "search"].forEach(function (name) {
      var script = document.createElement("script");
      script.src = place + "_static/" + name + ".js";
      script.async = false;
      document.head.appendChild(script);
    });
  }

  // Whether the reader does not want keys of one letter.
  function silent() {
    try { return localStorage.getItem("klpdoc-keys") === "off"; } catch (e) { return false; }
  }

  // Whether a key of one letter is meant for the page: nobody writes, and no dialog is open.
  klpdoc.isKey = function (event) {
    return !event.defaultPrevented && !event.isComposing && !document.querySelector("dialog[open]") && !silent() &&
      !(event.target.closest && event.target.closest("input, textarea, select, [contenteditable]"));
  };

  function keys() {
    var names = { "/": "open", s: "open", "?": "keys" };
    addEventListener("keydown", function (event) {
      if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector("dialog[open]")) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() === "k" && !event.shiftKey) ask(event, "open");
        return;
      }
      if (!klpdoc.isKey(event)) return;
      if (names.hasOwnProperty(event.key)) ask(event, names[event.key]);
      var step = { p: "prev", n: "next" }[event.key];
      var link = step && document.querySelector("link[rel=" + step + "]");
      if (link) location.href = link.href;
    });
    var button = document.querySelector("a.find");
    if (button && !document.getElementById("klpdoc.results")) {
      button.addEventListener("click", function (event) {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) ask(event, "open");
      });
    }
    if (document.getElementById("klpdoc.results")) klpdoc.use("page");
    if (/[?&]h=/.test(location.search)) klpdoc.use("marks");
  }

  function ask(event, what) {
    event.preventDefault();
    klpdoc.use(what);
  }

  // What an article gets; asked for again where a preview has put another one in its place.
  var dressed = new AbortController();
  klpdoc.dress = function () {
    dressed.abort();
    dressed = new AbortController();
    reading(dressed.signal);
    copying();
    wide(dressed.signal);
    timeline();
  };

  theme();
  whereIAm();
  drawers();
  klpdoc.dress();
  previews();
  keys();
})();
