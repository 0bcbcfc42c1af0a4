// SPDX-License-Identifier: Apache-2.0
// What a link leads to in a few words, beside the link. klpdoc.js loads this when a reader first rests on a link.
// Places of the page itself are read from it; those of other pages from _previews/PAGE.js, scripts that call
// klpdocPreview, so that it works from a disk, too. All that is shown is text.
(function () {
  "use strict";
  var root = document.querySelector("script[data-previews]").src.replace(/_static\/klpdoc\.js.*$/, "");
  var WAIT = 300;
  var pages = {};
  var waiting = {};
  var box = null;
  var link = null;
  var timer = 0;

  window.klpdocPreview = function (page, places) {
    pages[page] = places;
    (waiting[page] || []).forEach(function (then) { then(places); });
    delete waiting[page];
  };

  function load(page, then) {
    if (pages[page]) {
      then(pages[page]);
      return;
    }
    if (waiting[page]) {
      waiting[page].push(then);
      return;
    }
    waiting[page] = [then];
    var script = document.createElement("script");
    script.src = root + "_previews/" + page.split("/").map(encodeURIComponent).join("/") + ".js";
    script.onerror = function () { window.klpdocPreview(page, {}); };
    document.head.appendChild(script);
  }

  function line(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  // The place of an id on this page: a heading or a term, and the first paragraph behind it.
  function here(id) {
    var place = document.getElementById(id);
    if (!place || place.tagName === "ARTICLE") return null;
    var title = place.tagName === "DT" ? place : place.querySelector("h1, h2, h3, h4, h5, h6");
    var body = place.tagName === "DT" ? place.nextElementSibling : place;
    var first = body && (body.tagName === "P" ? body : body.querySelector("p:not(.admonition-title)"));
    function text(of) {
      if (!of) return "";
      var copy = of.cloneNode(true);
      copy.querySelectorAll("a.headerlink, [data-extra], .label").forEach(function (mark) { mark.remove(); });
      return line(copy.textContent);
    }
    var words = text(first || (title ? null : body));
    return [text(title), words.length > 320 ? words.slice(0, 319) + "\u2026" : words, place.classList.contains("sig") ? 1 : 0];
  }

  function find(anchor, then) {
    var url = anchor.href;
    var hash = url.indexOf("#");
    var path = hash < 0 ? url : url.slice(0, hash);
    var id = hash < 0 ? "" : url.slice(hash + 1);
    try {
      id = decodeURIComponent(id);
      path = decodeURIComponent(path);
    } catch (e) { /* an address that is none: as it is written */ }
    if (path === decodeURIComponent(location.href.replace(/#.*$/, ""))) {
      then(id ? here(id) : null);
      return;
    }
    var top = decodeURIComponent(root);
    if (path.slice(0, top.length) !== top || !/\.html$/.test(path)) return;
    load(path.slice(top.length).replace(/\.html$/, ""), function (places) {
      then(Object.prototype.hasOwnProperty.call(places, id) ? places[id] : null);
    });
  }

  function hide() {
    clearTimeout(timer);
    if (box) box.remove();
    if (link) link.removeAttribute("aria-describedby");
    box = null;
    link = null;
  }

  // Below the link, or above it where there is no room; never over it, never beyond the window.
  function put(rect) {
    var wide = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(rect.left, wide - box.offsetWidth - 8));
    var below = rect.bottom + 6;
    var fits = below + box.offsetHeight < innerHeight || rect.top < innerHeight - rect.bottom;
    box.style.left = left + "px";
    box.style.top = (fits ? below : rect.top - box.offsetHeight - 6) + "px";
    box.style.maxHeight = (fits ? innerHeight - below : rect.top) - 8 + "px";
  }

  function show(anchor, found) {
    if (!found || !(found[0] || found[1]) || link !== anchor) return;
    box = document.createElement("div");
    box.className = "preview";
    box.id = "klpdoc-preview";
    box.setAttribute("role", "tooltip");
    box.dataset.extra = "preview";
    found.slice(0, 2).forEach(function (text, at) {
      if (!text) return;
      var part = document.createElement(at ? "p" : found[2] ? "code" : "strong");
      part.textContent = text;
      box.appendChild(part);
    });
    box.addEventListener("mouseenter", function () { clearTimeout(timer); });
    box.addEventListener("mouseleave", later);
    (document.querySelector("main") || document.body).appendChild(box);
    var rects = anchor.getClientRects();
    put(rects[0] || anchor.getBoundingClientRect());
    anchor.setAttribute("aria-describedby", box.id);
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(hide, 150);
  }

  function open(anchor, wait) {
    if (anchor === link) {
      if (box) clearTimeout(timer);
      return;
    }
    hide();
    link = anchor;
    timer = setTimeout(function () {
      find(anchor, function (found) { show(anchor, found); });
    }, wait);
  }

  addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  addEventListener("scroll", hide, { passive: true });
  addEventListener("resize", hide);
  window.klpdocPreview.open = function (anchor) { open(anchor, WAIT); };
  window.klpdocPreview.leave = function (anchor) {
    if (anchor !== link) return;
    if (box) later();
    else hide();
  };
})();
