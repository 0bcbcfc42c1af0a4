// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.text.Source;

/**
 * The names that a C header defines, each with the reference that its uses become, as {@code parse-headers.pl} of Linux
 * 6.1 finds them: line by line, comments left out.
 */
final class HeaderSymbols {
    /** The kinds of names, in the order in which a use is looked up among them. */
    enum Kind {
        IOCTL,
        DEFINE,
        SYMBOL,
        ENUM,
        STRUCT,
        TYPEDEF
    }

    private static final String NAME = "([A-Za-z_]\\w+)";
    private static final Pattern ENUMERATOR = Pattern.compile("\\s*+" + NAME);
    private static final Pattern DEFINE = Pattern.compile("\\s*+#\\s*+define\\s++" + NAME + "(?:\\s++(_IO)?.*+|$)");
    private static final Pattern TAGGED =
            Pattern.compile("\\s*+(?:typedef\\s*+)?+(enum|struct)\\s++" + NAME + "(?:\\s++\\{.*+|$)");

    private static final Pattern HEAD = Pattern.compile("typedef\\s++(?:struct|enum)\\s++\\S++\\s*+");
    private static final int LONGEST_HEAD = 500;

    private final Map<Kind, Map<String, String>> references = new EnumMap<>(Kind.class);
    private boolean inComment;
    private boolean inEnum;

    private HeaderSymbols() {
        for (Kind kind : Kind.values()) {
            references.put(kind, new HashMap<>());
        }
    }

    /** The names of a header. */
    static HeaderSymbols of(Source header) {
        HeaderSymbols found = new HeaderSymbols();
        for (int i = 0; i < header.lineCount(); i++) {
            String line = KernelText.line(header, i);
            if (!found.inComment || line.contains("*/")) {
                found.read(found.withoutComments(line), line.indexOf('}') >= 0);
            }
        }
        found.bodies(header.text());
        return found;
    }

    /** The names of a kind, which may be changed. */
    Map<String, String> of(Kind kind) {
        return references.computeIfAbsent(kind, any -> new HashMap<>());
    }

    /** The line without what stands in comments, from the first opening to the last closing of one. */
    private String withoutComments(String line) {
        String code = line;
        if (inComment) {
            inComment = false;
            return code.substring(code.lastIndexOf("*/") + 2);
        }
        int open = code.indexOf("/*");
        int close = code.lastIndexOf("*/");
        if (open >= 0 && close >= open + 2) {
            code = code.substring(0, open) + code.substring(close + 2);
        }
        int left = code.indexOf("/*");
        if (left >= 0) {
            inComment = true;
            code = code.substring(0, left);
        }
        return code;
    }

    private void read(String line, boolean closes) {
        Matcher enumerator = ENUMERATOR.matcher(line);
        if (inEnum && enumerator.lookingAt()) {
            inEnum = !closes;
            put(Kind.SYMBOL, enumerator.group(1), label(enumerator.group(1)).replace('_', '-'));
            return;
        }
        inEnum &= !closes;
        Matcher define = DEFINE.matcher(line);
        if (define.matches()) {
            boolean ioctl = define.group(2) != null;
            String label = label(define.group(1));
            put(ioctl ? Kind.IOCTL : Kind.DEFINE, define.group(1), ioctl ? label : label.replace('_', '-'));
            return;
        }
        if (typedef(line)) {
            return;
        }
        Matcher tagged = TAGGED.matcher(line);
        if (tagged.matches()) {
            String name = tagged.group(2);
            inEnum = tagged.group(1).equals("enum");
            of(inEnum ? Kind.ENUM : Kind.STRUCT)
                    .put(name, inEnum ? "enum :c:type:`" + name + "`\\ " : "struct " + name + "\\ ");
        }
    }

    /** {@code typedef struct ca_msg ca_msg_t;}. */
    private boolean typedef(String line) {
        int end = line.lastIndexOf(';');
        String code = line.substring(0, Math.max(0, end)).stripLeading();
        String[] words = code.split("\\s+");
        String name = words[words.length - 1];
        if (words.length < 4
                || !words[0].equals("typedef")
                || !code.endsWith(name)
                || !name.matches(NAME)
                || !words[1].matches("\\w+")) {
            return false;
        }
        String type = String.join(" ", Arrays.asList(words).subList(2, words.length - 1));
        of(Kind.TYPEDEF).put(name, "\\ :c:type:`" + name + " <" + type + ">`\\ ");
        return true;
    }

    private static String label(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void put(Kind kind, String name, String label) {
        of(kind).put(name, "\\ :ref:`" + name + " <" + label + ">`\\ ");
    }

    /** Type names that stand behind the body of a structure or enumeration: {@code typedef struct x { ... } name;}. */
    private void bodies(String text) {
        int open = -1;
        int close = -1;
        for (int at = text.indexOf("typedef"); at >= 0; at = text.indexOf("typedef", at + 1)) {
            open = open < at ? text.indexOf('{', at) : open;
            close = open >= 0 && close < open ? text.indexOf('}', open) : close;
            if (open < 0 || close < 0) {
                return;
            }
            if (open - at < LONGEST_HEAD
                    && HEAD.matcher(text.substring(at, open)).matches()) {
                named(text, close + 1).ifPresent(name -> of(Kind.TYPEDEF).put(name, "\\ :c:type:`" + name + "`\\ "));
            }
        }
    }

    /** The word at {@code from} that a semicolon ends. */
    private static Optional<String> named(String text, int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != ';') {
            end++;
        }
        int stop = end;
        while (stop < text.length() && Character.isWhitespace(text.charAt(stop))) {
            stop++;
        }
        boolean ends = end > start && stop < text.length() && text.charAt(stop) == ';';
        return ends ? Optional.of(text.substring(start, end)) : Optional.empty();
    }
}
