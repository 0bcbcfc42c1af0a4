// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Finds the anchors of a page of HTML while it arrives, {@code id="x"} and {@code <a name="x">}, a tag at a time: however
 * deep its tags go and however long it is, no more than a tag of it is kept. Comments and what stands in scripts have
 * no tags.
 */
final class AnchorScan {
    private static final int LONGEST_TAG = 64 << 10;

    private final Consumer<String> found;
    private final StringBuilder tag = new StringBuilder();
    private State state = State.TEXT;
    private char quote;
    /** What ends a part without tags: {@code -->}, {@code </script}. */
    private String end = "";

    private enum State {
        TEXT,
        TAG,
        RAW
    }

    /** A scan that says which anchors it finds. */
    AnchorScan(Consumer<String> found) {
        this.found = found;
    }

    /** Takes in the next characters. */
    void next(char[] text, int count) {
        int at = 0;
        while (at < count) {
            if (state == State.TEXT) {
                while (at < count && text[at] != '<') {
                    at++;
                }
                if (at++ < count) {
                    tag.setLength(0);
                    state = State.TAG;
                }
            } else if (state == State.TAG) {
                inTag(text[at++]);
            } else {
                raw(text[at++]);
            }
        }
    }

    private void inTag(char c) {
        if (tag.isEmpty() && c != '!' && c != '/' && !isLetter(c)) {
            state = c == '<' ? State.TAG : State.TEXT;
            return;
        }
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '>') {
            state = State.TEXT;
            tag();
            return;
        } else if ((c == '"' || c == '\'') && endsInEquals()) {
            quote = c;
        }
        if (tag.length() < LONGEST_TAG) {
            tag.append(c);
        }
        if (tag.length() == 3 && tag.toString().equals("!--")) {
            raw("-->");
        }
    }

    private boolean endsInEquals() {
        int at = tag.length() - 1;
        while (at >= 0 && tag.charAt(at) <= ' ') {
            at--;
        }
        return at >= 0 && tag.charAt(at) == '=';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void raw(String until) {
        end = until;
        tag.setLength(0);
        state = State.RAW;
    }

    private void raw(char c) {
        tag.append(Character.toLowerCase(c));
        if (tag.length() > end.length()) {
            tag.deleteCharAt(0);
        }
        if (tag.length() == end.length() && end.contentEquals(tag)) {
            state = State.TEXT;
        }
    }

    private void tag() {
        if (!isLetter(tag.charAt(0))) {
            return;
        }
        int length = 0;
        while (length < tag.length() && (isLetter(tag.charAt(length)) || length > 0 && tag.charAt(length) > ' ')) {
            length++;
        }
        String name = tag.substring(0, length).toLowerCase(Locale.ROOT);
        if (tag.length() < LONGEST_TAG && (tag.indexOf("d") >= 0 || tag.indexOf("D") >= 0 || name.equals("a"))) {
            attributes();
        }
        if (name.equals("script") || name.equals("style")) {
            raw("</" + name);
        }
    }

    private void attributes() {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        Element element = parser.parseInput("<" + tag + ">", "").firstElementChild();
        if (element != null && !element.id().isEmpty()) {
            found.accept(element.id());
        }
        if (element != null && element.normalName().equals("a") && element.hasAttr("name")) {
            found.accept(element.attr("name"));
        }
    }
}
