// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.klpdoc.compare.Difference;
import org.klpdoc.compare.SectionBody;
import org.klpdoc.compare.since.PageMarks;

/**
 * The blocks of a page's article, numbered as {@code since.js} numbers them, and which of them shows which passage of the
 * page's text.
 */
final class PageBlocks {
    /** What counts as a block; the script has the same. */
    static final String SELECTOR =
            "p,pre,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,figcaption,caption,blockquote,img,div:not(.copy-box)";

    private static final int NOWHERE = -1;
    /** A shorter text than this is in another one by chance. */
    private static final int SHORT = 3;
    /** So many letters at its beginning or end tell a text from others of its section. */
    private static final int ENOUGH = 12;

    private final List<Element> blocks;
    private final Map<String, List<Integer>> bySection = new LinkedHashMap<>();
    private final String[] keys;

    private PageBlocks(List<Element> blocks) {
        this.blocks = blocks;
        this.keys = new String[blocks.size()];
        Arrays.fill(keys, "");
    }

    /** The blocks of a page. */
    static PageBlocks of(String html) {
        Optional<Element> article = Optional.ofNullable(Jsoup.parse(html).selectFirst("[data-article]"));
        PageBlocks blocks = new PageBlocks(
                article.map(one -> List.copyOf(one.select(SELECTOR))).orElse(List.of()));
        article.ifPresent(blocks::read);
        return blocks;
    }

    private void read(Element article) {
        Map<Element, Integer> numbers = new java.util.IdentityHashMap<>();
        StringBuilder[] texts = new StringBuilder[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            numbers.put(blocks.get(i), i);
            texts[i] = new StringBuilder();
        }
        article.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                around(text, numbers).ifPresent(number -> texts[number].append(text.getWholeText()));
            }
        });
        for (int i = 0; i < blocks.size(); i++) {
            Element block = blocks.get(i);
            keys[i] = block.normalName().equals("img") ? last(block.attr("src")) : key(texts[i]);
            if (!keys[i].isEmpty()) {
                Element section = block.closest("section");
                bySection
                        .computeIfAbsent(section == null ? "" : section.id(), none -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private static Optional<Integer> around(Node node, Map<Element, Integer> numbers) {
        for (Node above = node.parent(); above != null; above = above.parent()) {
            if (above instanceof Element element && numbers.containsKey(element)) {
                return Optional.ofNullable(numbers.get(element));
            }
        }
        return Optional.empty();
    }

    /** A text by its letters and digits alone. */
    private static String key(CharSequence text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
        return out.toString();
    }

    /** The name at the end of a path, without its ending. */
    private static String last(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int end = name.indexOf('.');
        return key(end > 0 ? name.substring(0, end) : name);
    }

    /** How many blocks there are. */
    int count() {
        return blocks.size();
    }

    /** For each passage the number of its block, or of the one before where none shows it; -1 where there is none at all. */
    int[] of(List<PageMarks.Placed> passages) {
        int[] out = new int[passages.size()];
        Arrays.fill(out, NOWHERE);
        int start = 0;
        for (int i = 1; i <= passages.size(); i++) {
            if (i == passages.size()
                    || !passages.get(i).section().equals(passages.get(start).section())) {
                align(passages, start, i, out);
                start = i;
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] == NOWHERE && i > 0 ? out[i - 1] : out[i];
        }
        return out;
    }

    private void align(List<PageMarks.Placed> passages, int from, int to, int[] out) {
        List<Integer> here = bySection.getOrDefault(passages.get(from).section(), List.of());
        List<String> wanted = passages.subList(from, to).stream()
                .map(one -> wanted(one.passage()))
                .toList();
        List<String> shown = here.stream().map(number -> keys[number]).toList();
        int at = 0;
        int other = 0;
        for (Difference one : Difference.between(wanted, shown)) {
            while (at < one.from()) {
                out[from + at++] = here.get(other++);
            }
            guess(wanted, here, one, from, out);
            at = one.to();
            other = one.otherTo();
        }
        while (at < wanted.size()) {
            out[from + at++] = here.get(other++);
        }
    }

    private static String wanted(SectionBody.Passage passage) {
        return passage.kind() == SectionBody.Kind.STAND_IN ? last(passage.text()) : key(passage.text());
    }

    /** Blocks may show more than the text, as numbers of lines, or less. */
    private void guess(List<String> wanted, List<Integer> here, Difference one, int from, int[] out) {
        boolean inPairs = one.to() - one.from() == one.otherTo() - one.otherFrom();
        int next = one.otherFrom();
        for (int i = one.from(); i < one.to(); i++) {
            int found = inPairs ? one.otherFrom() + i - one.from() : next;
            while (!inPairs && found < one.otherTo() && !isLike(wanted.get(i), here.get(found))) {
                found++;
            }
            if (found < one.otherTo()) {
                out[from + i] = here.get(found);
                next = found + 1;
            }
        }
    }

    private boolean isLike(String wanted, int block) {
        String shown = keys[block];
        boolean within =
                shown.length() >= SHORT && wanted.contains(shown) || wanted.length() >= SHORT && shown.contains(wanted);
        return within || isAlike(wanted, shown) || !wanted.isEmpty() && leadsTo(blocks.get(block), wanted);
    }

    /** References are shown by what they lead to: the text around them begins or ends in the same way. */
    private static boolean isAlike(String wanted, String shown) {
        int some = Math.min(wanted.length(), shown.length());
        return some >= SHORT
                && (wanted.regionMatches(0, shown, 0, Math.min(some, ENOUGH))
                        || some >= ENOUGH
                                && wanted.regionMatches(
                                        wanted.length() - ENOUGH, shown, shown.length() - ENOUGH, ENOUGH));
    }

    /** Whether a block's first link leads to a page of that name, as a line of a toctree does. */
    private static boolean leadsTo(Element block, String name) {
        Element link = block.selectFirst("a[href]");
        return link != null && last(link.attr("href")).equals(name);
    }
}
