// SPDX-License-Identifier: Apache-2.0
// The search index in the browser: which files of _search/ a query needs, what they say, in which order it is shown.
// org.klpdoc.search writes the files and describes them. Shared by the dialog and the search page (search.js).
(function () {
  "use strict";

  // --- English stems: Porter 2, as Snowball has it ------------------------------------------------------------------

  var SPECIAL = { skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes" };
  var LEFT = /^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
  var STEP2 = { tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize", ational: "ate", ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous", ousness: "ous", iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble", ogi: "og", fulli: "ful", lessli: "less", li: "" };
  var STEP3 = { tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "", ative: "" };
  var STEP4 = { al: "", ance: "", ence: "", er: "", ic: "", able: "", ible: "", ant: "", ement: "", ment: "", ent: "", ism: "", ate: "", iti: "", ous: "", ive: "", ize: "", ion: "" };

  function longest(word, table) {
    for (var length = Math.min(7, word.length); length > 1; length--) {
      var end = word.slice(-length);
      if (table.hasOwnProperty(end)) return end;
    }
    return "";
  }

  function region(word, from) {
    var found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  }

  function isShort(word) {
    return /^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/.test(word);
  }

  function step1(word, r1) {
    var found;
    if (/sses$/.test(word)) word = word.slice(0, -2);
    else if (/ie[ds]$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
    else if (!/[us]s$/.test(word) && /[aeiouy].+s$/.test(word)) word = word.slice(0, -1);
    if (LEFT.test(word)) return { word: word, over: true };
    if ((found = /eed(ly)?$/.exec(word))) {
      if (found.index >= r1) word = word.slice(0, found.index) + "ee";
    } else if ((found = /(ed|ing)(ly)?$/.exec(word)) && /[aeiouy]/.test(word.slice(0, found.index))) {
      word = word.slice(0, found.index);
      if (/(at|bl|iz)$/.test(word)) word += "e";
      else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = word.slice(0, -1);
      else if (r1 >= word.length && isShort(word)) word += "e";
    }
    return { word: /.[^aeiouy][yY]$/.test(word) ? word.slice(0, -1) + "i" : word, over: false };
  }

  var stems = new Map();

  function stem(word) {
    var known = stems.get(word);
    if (known === undefined) stems.set(word, known = stemOf(word));
    return known;
  }

  function stemOf(word) {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
    if (SPECIAL.hasOwnProperty(word)) return SPECIAL[word];
    word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    var prefix = /^(gener|commun|arsen)/.exec(word);
    var r1 = prefix ? prefix[0].length : region(word, 0);
    var r2 = region(word, r1);
    var first = step1(word, r1);
    word = first.word;
    function cut(end, more) { word = word.slice(0, word.length - end.length) + more; }
    if (!first.over) {
      var end = longest(word, STEP2);
      if (end && word.length - end.length >= r1 && (end !== "ogi" || /logi$/.test(word)) && (end !== "li" || /[cdeghkmnrt]li$/.test(word))) cut(end, STEP2[end]);
      end = longest(word, STEP3);
      if (end && word.length - end.length >= (end === "ative" ? Math.max(r1, r2) : r1)) cut(end, STEP3[end]);
      end = longest(word, STEP4);
      if (end && word.length - end.length >= r2 && (end !== "ion" || /[st]ion$/.test(word))) cut(end, "");
      var last = word.length - 1;
      if (/e$/.test(word) && (last >= r2 || last >= r1 && !isShort(word.slice(0, -1)))) cut("e", "");
      else if (/ll$/.test(word) && last >= r2) cut("l", "");
    }
    return word.replace(/Y/g, "y");
  }

  // --- Words: as Letters.java cuts them -----------------------------------------------------------------------------

  var WORD = /[\p{L}\p{Nd}]/u;

  function isCjk(c) {
    if (c >= 0x3000 && c <= 0x3020 || c === 0x3030 || c === 0x30fb) return false;
    return c >= 0x2e80 && c <= 0x9fff || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff;
  }

  function isWord(text, at) {
    var c = text.charCodeAt(at);
    if (c < 128) return c > 96 && c < 123 || c > 64 && c < 91 || c > 47 && c < 58 || c === 95;
    return !isCjk(c) && WORD.test(text[at]);
  }

  /** The words of a text: {text, from, cjk}. */
  function words(text) {
    var found = [];
    for (var at = 0; at < text.length; at++) {
      var cjk = isCjk(text.charCodeAt(at));
      if (!cjk && !isWord(text, at)) continue;
      var from = at;
      do at++;
      while (at < text.length && (cjk ? isCjk(text.charCodeAt(at)) : isWord(text, at) || text[at] === "." && /\d\.\d/.test(text.substr(at - 1, 3))));
      found.push({ text: text.slice(from, at), from: from, cjk: cjk });
      at--;
    }
    return found;
  }

  function parts(word) {
    return word.replace(/([a-z])(?=[A-Z])/g, "$1_").toLowerCase().split("_").filter(function (part) { return part; });
  }

  // --- The files ----------------------------------------------------------------------------------------------------

  var base = window.klpdoc.base + "_search/";
  var waiting = {};
  var files = {};
  var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var CODES = new Uint8Array(128);
  for (var i = 0; i < ALPHABET.length; i++) CODES[ALPHABET.charCodeAt(i)] = i;

  window.klpdocSearch = function (name, content) {
    if (waiting[name]) waiting[name](content);
  };

  /** A promise of a file's content, made by `read` once. A script element works on a disk, too. */
  function file(name, read) {
    if (!files[name]) {
      files[name] = new Promise(function (done, failed) {
        waiting[name] = function (content) { done(read(content)); };
        var script = document.createElement("script");
        script.src = base + name + ".js";
        script.onerror = function () {
          delete files[name];
          failed(new Error("cannot load " + name));
        };
        document.head.appendChild(script);
      });
    }
    return files[name];
  }

  function numbers(text) {
    var out = [], number = 0, shift = 0;
    for (var i = 0; i < text.length; i++) {
      var value = CODES[text.charCodeAt(i)];
      number |= (value & 31) << shift;
      if (value < 32) {
        out.push(number);
        number = shift = 0;
      } else shift += 5;
    }
    return out;
  }

  function starts(sizes) {
    var out = [0];
    sizes.forEach(function (size, i) { out.push(out[i] + size); });
    return out;
  }

  function index() {
    return file("index", function (said) {
      said.pageStarts = starts(numbers(said.pages));
      said.chunkStarts = starts(numbers(said.chunks));
      return said;
    });
  }

  /** The last of some ordered borders that is not behind a value. */
  function place(borders, value) {
    var low = 0, high = borders.length - 1;
    while (low < high) {
      var middle = low + high + 1 >> 1;
      if (borders[middle] <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The lines of a file of terms: [{term, common, places}]; the places stay as they are until somebody asks. */
  function terms(number) {
    return file("t" + number, function (text) {
      var before = "";
      return text.split(";").slice(0, -1).map(function (line) {
        var end = line.search(/[:!]/);
        before = before.slice(0, CODES[line.charCodeAt(0)]) + line.slice(1, end);
        return { term: before, common: line[end] === "!", places: line.slice(end + 1) };
      });
    });
  }

  /** Promises all terms that begin with a text, out of so many files at the most. */
  function beginning(said, text, most) {
    var first = place(said.terms, text), wanted = [];
    for (var i = first; i < said.terms.length && i < first + most && (i === first || said.terms[i].startsWith(text)); i++) wanted.push(terms(i));
    return Promise.all(wanted).then(function (lists) {
      return [].concat.apply([], lists).filter(function (one) { return one.term.startsWith(text); });
    });
  }

  function exactly(said, text) {
    return terms(place(said.terms, text)).then(function (list) {
      return list.filter(function (one) { return one.term === text; });
    });
  }

  /** Calls `each` with the entry and the weight of every place of a term. */
  function places(term, each) {
    var entry = 0;
    (term.numbers = term.numbers || numbers(term.places)).forEach(function (number) {
      entry += number >>> 3;
      each(entry, number & 7);
    });
  }

  /** What to show of some entries: {kind, id, title, teaser, page, pageTitle}. */
  function entries(said, wanted) {
    return Promise.all(wanted.map(function (entry) {
      var chunk = place(said.chunkStarts, entry);
      return file("e" + chunk, function (pages) {
        var out = [];
        pages.forEach(function (page) {
          for (var i = 0; i < page[2].length; i += 4) out.push({ page: page[0], pageTitle: page[1], kind: said.kinds[page[2][i]], id: page[2][i + 1], title: page[2][i + 2], teaser: page[2][i + 3] });
        });
        return out;
      }).then(function (list) { return list[entry - said.chunkStarts[chunk]]; });
    }));
  }

  /** The words of the list of a letter: [{word, power}]. */
  function wordList(letter) {
    return file("w" + letter, function (text) {
      var before = "";
      return text.split(";").slice(0, -1).map(function (line) {
        before = before.slice(0, CODES[line.charCodeAt(0)]) + line.slice(2);
        return { word: before, power: CODES[line.charCodeAt(1)] };
      });
    });
  }

  window.klpdoc.lookup = { stem: stem, words: words, parts: parts, isCjk: isCjk, index: index, place: place, beginning: beginning, exactly: exactly, places: places, entries: entries, wordList: wordList };
})();
