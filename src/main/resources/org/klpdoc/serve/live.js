// SPDX-License-Identifier: Apache-2.0
// Keeps a page of a preview as its source is: takes in the new article where it stands, and nothing else moves.
(function () {
  "use strict";
  var me = document.currentScript;
  var token = me.dataset.token;
  var version = +me.dataset.version;
  var busy = false;
  var waiting = null;
  var shown = null;

  function own(name, more) {
    return "/_klpdoc/" + name + "?token=" + token + (more || "");
  }

  function fetched(address) {
    return fetch(address, { cache: "no-store" }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status + "");
      return answer.text();
    });
  }

  function parsed(html) {
    return new DOMParser().parseFromString(html, "text/html");
  }

  function children(node) {
    return Array.prototype.filter.call(node.childNodes, function (child) {
      return child.nodeType !== 1 || !child.hasAttribute("data-extra");
    });
  }

  // Puts into `live` what is different between two states of it. Sections are gone into; what is in neither state, as
  // a button, is not counted.
  function patch(live, before, after) {
    var old = children(before);
    var now = children(after);
    var here = children(live);
    if (here.length !== old.length) {
      live.replaceChildren.apply(live, now.map(function (node) { return document.importNode(node, true); }));
      return;
    }
    var from = 0;
    while (from < old.length && from < now.length && old[from].isEqualNode(now[from])) from++;
    var to = 0;
    while (to < old.length - from && to < now.length - from &&
        old[old.length - 1 - to].isEqualNode(now[now.length - 1 - to])) to++;
    var gone = old.length - from - to;
    var come = now.length - from - to;
    if (gone === 1 && come === 1 && within(old[from], now[from])) {
      patch(here[from], old[from], now[from]);
      return;
    }
    var open = states(here.slice(from, from + gone));
    var end = here[from + gone] || null;
    here.slice(from, from + gone).forEach(function (node) { node.remove(); });
    now.slice(from, from + come).forEach(function (node) {
      var made = document.importNode(node, true);
      if (made.nodeType === 1) reopen(made, open);
      live.insertBefore(made, end);
    });
  }

  function within(old, now) {
    return old.nodeName === "SECTION" && now.nodeName === "SECTION" && old.id === now.id && old.className === now.className;
  }

  // What the reader has opened or shut, by the words that it is opened by.
  function states(nodes) {
    var found = {};
    nodes.forEach(function (node) {
      if (node.nodeType === 1) details(node).forEach(function (one) { found[word(one)] = one.open; });
    });
    return found;
  }

  function details(node) {
    return (node.matches("details") ? [node] : []).concat(Array.prototype.slice.call(node.querySelectorAll("details")));
  }

  function word(one) {
    var summary = one.querySelector("summary");
    return summary ? summary.textContent : "";
  }

  function reopen(node, open) {
    details(node).forEach(function (one) {
      if (open.hasOwnProperty(word(one))) one.open = open[word(one)];
    });
  }

  // The first thing in sight that has an id stays where it is on the screen.
  function anchor(article) {
    var found = null;
    article.querySelectorAll("[id]").forEach(function (one) {
      var top = one.getBoundingClientRect().top;
      if (top <= innerHeight / 2) found = { id: one.id, top: top };
    });
    return found;
  }

  function keep(at) {
    var again = at && document.getElementById(at.id);
    if (again) scrollBy({ top: again.getBoundingClientRect().top - at.top, behavior: "instant" });
  }

  function take(html) {
    var after = parsed(html);
    var article = document.querySelector("[data-article]");
    var now = after.querySelector("[data-article]");
    if (!article || !now || !shown) return location.reload();
    var at = anchor(article);
    var before = shown;
    shown = now;
    patch(article, before, now);
    document.title = after.title;
    ["nav.contents-here", "meta[name=description]"].forEach(function (selector) {
      var here = document.querySelector(selector);
      var there = after.querySelector(selector);
      if (here && there) here.replaceWith(document.importNode(there, true));
    });
    if (window.klpdoc && klpdoc.dress) klpdoc.dress();
    keep(at);
    document.dispatchEvent(new CustomEvent("klpdoc-live", { detail: version }));
  }

  function styles() {
    document.querySelectorAll("link[rel=stylesheet]").forEach(function (link) {
      var fresh = link.cloneNode();
      fresh.href = link.href.replace(/[?].*/, "") + "?" + version;
      fresh.onload = function () { link.remove(); };
      link.after(fresh);
    });
  }

  // One change after the other; what comes meanwhile is done together.
  function change(kinds) {
    if (busy) {
      waiting = (waiting || []).concat(kinds);
      return;
    }
    if (kinds.indexOf("reload") >= 0) return location.reload();
    if (kinds.indexOf("styles") >= 0) styles();
    if (kinds.indexOf("problems") >= 0 && window.klpdocProblems) klpdocProblems.ask();
    if (kinds.indexOf("article") < 0) return;
    busy = true;
    fetched(location.pathname).then(take).catch(function () { /* the next event says more */ }).then(function () {
      busy = false;
      var more = waiting;
      waiting = null;
      if (more) change(more);
    });
  }

  function listen() {
    var events = new EventSource(own("events", "&version=" + version + "&page=" + encodeURIComponent(me.dataset.page)));
    events.addEventListener("change", function (event) {
      var words = event.data.split(" ");
      version = +words.shift();
      change(words);
    });
    // A server that was started anew has another word: the page begins anew with it.
    events.onerror = function () {
      events.close();
      setTimeout(function () {
        fetch(own("alive")).then(function (answer) {
          if (answer.status === 403) location.reload();
          else listen();
        }, function () { setTimeout(listen, 1000); });
      }, 300);
    };
    addEventListener("pagehide", function () { events.close(); }, { once: true });
  }

  // How the article is before scripts have dressed it: asked for beside everything else.
  fetched(location.pathname).then(function (html) {
    var page = parsed(html);
    shown = page.querySelector("[data-article]");
    version = Math.min(version, +page.querySelector("script[data-token]").dataset.version);
    listen();
  }, listen);
  addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });
})();
