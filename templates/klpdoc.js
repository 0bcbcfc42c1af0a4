// SPDX-License-Identifier: Apache-2.0
// What a page can do beyond being read; without it nothing is missing.
(function () {
  "use strict";
  var root = document.documentElement;

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
  function reading() {
    var toc = document.getElementById("page-toc");
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
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    mark();
  }

  // The navigation begins where the reader is, and what the reader opened or shut stays so while the window is open.
  function whereIAm() {
    var side = document.getElementById("site-nav");
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
    addEventListener("keydown", function (event) {
      if (event.key === "Escape" && /^#(site-nav|page-toc)$/.test(location.hash)) location.hash = "#content";
    });
  }

  // Code can be copied as it is, without line numbers and prompts.
  function copying() {
    document.querySelectorAll("[data-article] .highlight > pre, [data-article] pre.literal-block").forEach(function (pre) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.dataset.extra = "copy";
      button.textContent = "Copy";
      button.setAttribute("aria-label", "Copy this code");
      button.addEventListener("click", function () {
        var clone = pre.cloneNode(true);
        clone.querySelectorAll(".linenos, .gp, [data-extra]").forEach(function (mark) { mark.remove(); });
        copy(clone.textContent.replace(/\n$/, ""), function (done) {
          button.textContent = done ? "Copied" : "Press Ctrl+C";
          setTimeout(function () { button.textContent = "Copy"; }, 1500);
        });
      });
      var box = document.createElement("div");
      box.className = "copy-box";
      pre.parentNode.insertBefore(box, pre);
      box.appendChild(pre);
      box.appendChild(button);
      if (pre.scrollWidth > pre.clientWidth) pre.tabIndex = 0;
    });
  }

  // A table that is wider than the page can be scrolled from the keyboard, too.
  function wideTables() {
    document.querySelectorAll(".table-box").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    });
  }

  function copy(text, then) {
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(function () { then(true); }, function () { then(false); });
      return;
    }
    var area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.appendChild(area);
    area.select();
    var done = false;
    try { done = document.execCommand("copy"); } catch (e) { done = false; }
    area.remove();
    then(done);
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

  theme();
  reading();
  whereIAm();
  copying();
  wideTables();
  previews();
})();
