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

  // The last thing with an id that begins above the text in sight, or is its first line, stays where it is on the screen.
  function anchor(article) {
    var found = null;
    var sight = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    article.querySelectorAll("[id]").forEach(function (one) {
      var top = one.getBoundingClientRect().top;
      if (top <= sight + 32) found = { id: one.id, top: top };
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
    mark();
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
    if (kinds.indexOf("problems") >= 0) ask();
    if (kinds.indexOf("marks") >= 0) document.dispatchEvent(new CustomEvent("klpdoc-marks"));
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

  // What is wrong: a list at the foot of the window, and in the text the findings of this page where they belong.
  var found = { editor: false, problems: [] };
  var host = null;
  var rules = ":host{position:fixed;bottom:0;left:0;right:0;z-index:50;font:14px/1.4 system-ui,sans-serif}" +
    "details{background:Canvas;color:CanvasText;border-top:3px solid #b45309;padding:.3rem 1rem;max-height:40vh;overflow:auto}" +
    ":host([data-broken]) details{border-color:#b91c1c}summary{cursor:pointer;font-weight:600}" +
    "ul{margin:.3rem 0;padding:0;list-style:none}li{padding:.3rem 0;border-top:1px solid #8884}" +
    "code,pre,button{font:13px/1.4 ui-monospace,monospace}pre{margin:.2rem 0;white-space:pre-wrap}" +
    "button{border:0;padding:0;background:none;color:LinkText;text-decoration:underline;cursor:pointer}";

  function ask() {
    fetched(own("problems", "&page=" + encodeURIComponent(me.dataset.page))).then(function (text) {
      found = JSON.parse(text);
      list();
      mark();
    }, function () { /* asked again with the next change */ });
  }

  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function place(one) {
    return one.path + (one.line ? ":" + one.line + (one.column ? ":" + one.column : "") : "");
  }

  function where(one) {
    if (!found.editor || !one.line) return element("code", place(one));
    var button = element("button", place(one));
    button.type = "button";
    button.addEventListener("click", function () {
      var at = "&path=" + encodeURIComponent(one.path) + "&line=" + one.line + "&column=" + one.column;
      fetch(own("open", at), { method: "POST" });
    });
    return button;
  }

  function words(one) {
    return one.severity + ": " + one.message + (one.hint ? "; " + one.hint : "") + " [" + one.code + "]";
  }

  function list() {
    var open = host && host.shadowRoot.querySelector("details").open;
    if (host) host.remove();
    host = null;
    if (!found.problems.length) return;
    host = element("div");
    host.id = "klpdoc.problems";
    host.dataset.extra = "problems";
    if (found.problems.some(function (one) { return one.severity === "error"; })) host.dataset.broken = "";
    var box = element("details");
    box.open = !!open;
    var here = found.problems.filter(function (one) { return one.own; }).length;
    box.append(element("summary", found.problems.length + (found.problems.length > 1 ? " findings" : " finding") +
      (here ? ", " + here + " on this page" : ", none on this page")));
    var lines = element("ul");
    found.problems.forEach(function (one) {
      var line = element("li");
      line.append(where(one), " " + words(one));
      if (one.excerpt) line.append(element("pre", one.excerpt));
      lines.append(line);
    });
    box.append(lines);
    host.attachShadow({ mode: "open" }).append(element("style", rules), box);
    document.body.append(host);
  }

  // A place in the source is the block of the page that has most words of its line.
  function mark() {
    document.querySelectorAll("[data-extra=problem]").forEach(function (old) { old.remove(); });
    var blocks = document.querySelectorAll("[data-article] :is(p,pre,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6)");
    found.problems.forEach(function (one) {
      var looked = one.own && one.excerpt ? one.excerpt.toLowerCase().match(/[\p{L}\p{N}_]{3,}/gu) || [] : [];
      var best = null;
      var most = looked.length / 2;
      blocks.forEach(function (block) {
        var text = block.textContent.toLowerCase();
        var hits = looked.filter(function (word) { return text.indexOf(word) >= 0; }).length;
        if (hits > most || hits && hits === most && best && best.contains(block)) {
          best = block;
          most = hits;
        }
      });
      if (!best) return;
      var note = element(best.matches("li,dd,td,th") ? "div" : "p");
      note.dataset.extra = "problem";
      note.style.cssText = "border-left:3px solid " + (one.severity === "error" ? "#b91c1c" : "#b45309") +
        ";padding:.2rem .6rem;margin:.3rem 0;font-size:.85em";
      note.append(where(one), " " + words(one));
      if (best.matches("li,dd,td,th")) best.append(note);
      else {
        while (best.nextElementSibling && best.nextElementSibling.dataset.extra === "problem") best = best.nextElementSibling;
        best.after(note);
      }
    });
  }

  // How the article is before scripts have dressed it: asked for beside everything else.
  fetched(location.pathname).then(function (html) {
    var page = parsed(html);
    shown = page.querySelector("[data-article]");
    version = Math.min(version, +page.querySelector("script[data-token]").dataset.version);
    listen();
    ask();
  }, listen);
  addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });
})();
