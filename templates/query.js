// SPDX-License-Identifier: Apache-2.0
// From a query to results in their order. The scheme is written down in org.klpdoc.search's package-info.java: no part of it
// counts how rare a word is on the site, so that results do not change places while a word is being typed.
(function () {
  "use strict";
  var lookup = window.klpdoc.lookup;

  // Points of a word by the weight of its place (Postings.java): part in text, text three times, -, part of a name, word of
  // a name, whole name.
  var EXACT = [2, 10, 12, 14, 0, 40, 60, 60];
  var BEGINNING = [1, 4, 5, 6, 0, 18, 26, 26];
  var NAME = 1000, NAME_IN_ONE = 980, NAME_BEGINNING = 400, A_PAGES_NAME = 30;
  var FROM_PAGE = 0.5, CORRECTED = 0.5, FROM_PARTS = 0.25, OF_PAGE = 1.2;
  var LONGEST_KEY = 60; // Collector.java
  var A_NAME = 5;
  var SUFFIXES = ["s", "es", "ed", "er", "ers", "ing", "ings", "ly", "ion", "ions", "ation", "ations", "able", "ment", "ness", "ity"];

  /** A query's words: {text, stem, parts, cjk, last}; a run of CJK signs is its pairs. */
  function read(query) {
    var found = lookup.words(query), out = [];
    found.forEach(function (word, i) {
      var text = word.text.toLowerCase();
      if (word.cjk) {
        for (var at = 0; at < Math.max(1, text.length - 1); at++) out.push({ text: text.substr(at, 2), stem: text.substr(at, 2), parts: [], cjk: text.length > 1 });
      } else if (!/^_+$/.test(text)) {
        var parts = lookup.parts(word.text);
        out.push({ text: text, stem: lookup.stem(text), parts: parts.length > 1 || parts[0] !== text ? parts : [], cjk: false });
      }
      if (i === found.length - 1 && out.length) out[out.length - 1].last = true;
    });
    var key = found.map(function (word) { return word.text.toLowerCase(); }).join(" ").slice(0, LONGEST_KEY);
    return { words: out, key: key, inOne: found.length === 2 ? key.replace(" ", "") : "" };
  }

  function add(points, entry, value) {
    if (!(points.get(entry) >= value)) points.set(entry, value);
  }

  function addAll(points, more) {
    more.forEach(function (value, entry) { add(points, entry, value); });
  }

  /** Promises what a word finds: {points: entry -> points, soft: whether a result may do without the word}. */
  function findWord(said, word, factor) {
    var begin = word.cjk || word.text.length < 2 && !lookup.isCjk(word.text.charCodeAt(0)) ? lookup.exactly(said, word.text) : lookup.beginning(said, word.text, word.last ? 4 : 2);
    return Promise.all([begin, lookup.exactly(said, word.stem)]).then(function (lists) {
      var points = new Map();
      var soft = said.stop.indexOf(word.text) >= 0;
      lists[0].concat(lists[1]).forEach(function (term) {
        if (term.term.indexOf(" ") >= 0) return;
        var exact = term.term === word.text || term.term === word.stem;
        soft = soft || exact && term.common;
        lookup.places(term, function (entry, weight) { add(points, entry, (exact ? EXACT : BEGINNING)[weight] * factor); });
      });
      return { points: points, soft: soft };
    });
  }

  /** For an identifier that is nowhere a name: what has all of its parts. */
  function findParts(said, word) {
    return Promise.all(word.parts.map(function (part, i) {
      return findWord(said, { text: part, stem: lookup.stem(part), parts: [], last: word.last && i === word.parts.length - 1 }, FROM_PARTS);
    })).then(function (found) { return joined(said, found, false); });
  }

  /** Entries that have every word, by themselves or by the name of their page; with `any`, by how many they have. */
  function joined(said, found, any) {
    var points = new Map();
    var required = found.filter(function (one) { return !one.soft; });
    (required.length ? required : found).forEach(function (one) {
      one.points.forEach(function (value, entry) {
        if (points.has(entry)) return;
        var first = said.pageStarts[lookup.place(said.pageStarts, entry)];
        var sum = 0, has = 0;
        for (var i = 0; i < found.length; i++) {
          var own = found[i].points.get(entry);
          var inherited = found[i].points.get(first);
          if (first === entry && own >= BEGINNING[A_NAME]) own *= OF_PAGE;
          if (own === undefined && inherited >= BEGINNING[A_NAME]) own = inherited * FROM_PAGE;
          if (own !== undefined) {
            sum += own;
            has++;
          } else if (!any && !found[i].soft && required.length) return;
        }
        points.set(entry, sum / found.length + (any ? has * 100 : 0));
      });
    });
    return points;
  }

  /** The distance of two words in letters that are wrong, missing, too many or exchanged with the next; at most `most` + 1. */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var before = [], row = [], next;
    for (var j = 0; j <= b.length; j++) row.push(j);
    for (var i = 1; i <= a.length; i++) {
      next = [i];
      var least = i;
      for (j = 1; j <= b.length; j++) {
        var value = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2] + 1);
        next.push(value);
        least = Math.min(least, value);
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return row[b.length];
  }

  /** Promises the words that a misspelt one may stand for, the likeliest first. */
  function corrections(said, text) {
    var most = text.length < 4 ? 0 : text.length < 8 ? 1 : 2;
    var letters = [text[0], text[1]].filter(function (letter, i, all) { return most && said.words.indexOf(letter) >= 0 && all.indexOf(letter) === i; });
    return Promise.all(letters.map(lookup.wordList)).then(function (lists) {
      var near = [];
      [].concat.apply([], lists).forEach(function (one) {
        var far = distance(text, one.word, most);
        if (far <= most) near.push({ word: one.word, far: far, power: one.power });
      });
      near.sort(function (a, b) { return a.far - b.far || b.power - a.power || (a.word < b.word ? -1 : 1); });
      return near.filter(function (one) { return one.far === near[0].far; }).slice(0, 3).map(function (one) { return one.word; });
    });
  }

  /** The words that an unfinished one was before its ending: livepatchi, runni. */
  function withoutEnding(text) {
    var found = [];
    SUFFIXES.forEach(function (suffix) {
      for (var length = 1; length <= suffix.length && length < text.length - 2; length++) {
        if (!text.endsWith(suffix.slice(0, length))) continue;
        var rest = text.slice(0, -length);
        [rest, rest.replace(/(.)\1$/, "$1")].forEach(function (one) { if (found.indexOf(one) < 0) found.push(one); });
      }
    });
    return found.sort(function (a, b) { return b.length - a.length; }).slice(0, 6);
  }

  /** Promises what one of some other words finds, with what was taken instead. */
  function findOthers(said, word, others, factor) {
    return Promise.all(others.map(function (other) {
      return findWord(said, { text: other, stem: lookup.stem(other), parts: [], cjk: false, last: false }, factor);
    })).then(function (found) {
      var points = new Map();
      found.forEach(function (one) { addAll(points, one.points); });
      return { points: points, soft: found.some(function (one) { return one.soft; }) };
    });
  }

  /** Promises what a word finds in one way or another, with a note of what it was corrected to. */
  function find(said, word) {
    function orElse(found, next) { return found.points.size || found.soft ? found : next(); }
    return findWord(said, word, 1).then(function (found) {
      var isName = Array.from(found.points.values()).some(function (value) { return value >= BEGINNING[A_NAME]; });
      if (isName || word.parts.length < 2) return found;
      return findParts(said, word).then(function (more) {
        more.forEach(function (value, entry) { found.points.set(entry, value + (found.points.get(entry) || 0)); });
        return found;
      });
    }).then(function (found) {
      return orElse(found, function () { return word.last && !word.cjk ? findOthers(said, word, withoutEnding(word.text), 1) : found; });
    }).then(function (found) {
      return orElse(found, function () {
        if (word.cjk) return found;
        return corrections(said, word.text).then(function (others) {
          return findOthers(said, word, others, CORRECTED).then(function (more) {
            if (others.length) more.note = { from: word.text, to: others };
            return more;
          });
        });
      });
    });
  }

  function isPage(said, entry) {
    return said.pageStarts[lookup.place(said.pageStarts, entry)] === entry;
  }

  /** Promises what is called as the whole query is, or as its two words are in one, or begins so: that comes first. */
  function names(said, asked) {
    var key = asked.key, inOne = asked.inOne;
    return Promise.all([
      key.length < 2 ? lookup.exactly(said, key) : lookup.beginning(said, key, 3),
      inOne ? lookup.exactly(said, inOne) : []
    ]).then(function (lists) {
      var best = new Map();
      lists[0].concat(lists[1]).forEach(function (term) {
        var bonus = term.term === key ? NAME : term.term === inOne ? NAME_IN_ONE : NAME_BEGINNING - Math.min(100, term.term.length - key.length);
        lookup.places(term, function (entry, weight) { if (weight === 7) add(best, entry, bonus + (isPage(said, entry) ? A_PAGES_NAME : 0)); });
      });
      return best;
    });
  }

  /**
   * Promises {results, found, notes, words, any}: at most so many results in order, and how many there are. What they are is
   * not fetched any more once `isWanted` says no.
   */
  function run(query, most, isWanted) {
    return lookup.index().then(function (said) {
      var asked = read(query), any = false;
      if (!asked.words.length) return { results: [], found: 0, notes: [], words: [], any: false };
      var finding = Promise.all(asked.words.map(function (word) { return find(said, word); }));
      return Promise.all([finding, names(said, asked)]).then(function (both) {
        var found = both[0], points = joined(said, found, false);
        var notes = found.filter(function (one) { return one.note; }).map(function (one) { return one.note; });
        both[1].forEach(function (bonus, entry) { points.set(entry, bonus + (points.get(entry) || 0)); });
        if (!points.size && found.length > 1) {
          points = joined(said, found.map(function (one) { return { points: one.points, soft: true }; }), true);
          any = points.size > 0;
        }
        var order = Array.from(points.keys()).sort(function (a, b) { return points.get(b) - points.get(a) || a - b; });
        var words = asked.words.map(function (word) { return word.text; });
        notes.forEach(function (note) { words = words.concat(note.to); });
        return lookup.entries(said, isWanted() ? order.slice(0, most) : []).then(function (results) {
          return { results: results, found: order.length, notes: notes, words: words, any: any };
        });
      });
    });
  }

  window.klpdoc.query = { run: run, distance: distance };
})();
