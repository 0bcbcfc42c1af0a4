// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.check.prose.Sighting.Kind;
import org.klpdoc.doc.AutoMarkup;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Mention;
import org.klpdoc.text.Pos;

/** What a page's text names of a tree: functions, types, options, parameters, files. */
public final class PageSightings {
    private static final Map<String, Kind> ROLES = Map.of(
            "func", Kind.FUNCTION,
            "function", Kind.FUNCTION,
            "macro", Kind.WORD,
            "struct", Kind.TAG,
            "union", Kind.TAG,
            "enum", Kind.TAG,
            "type", Kind.WORD,
            "data", Kind.WORD,
            "var", Kind.WORD,
            "enumerator", Kind.WORD);

    private static final Pattern C_NAME = Pattern.compile("[A-Za-z_]\\w*+");
    /** A constant as the kernel writes them. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)++");

    private static final Pattern SHOWN =
            Pattern.compile("\\b([A-Za-z_]\\w{2,}+)\\s*+\\(|\\b(?:struct|union|enum|define)\\s++(\\w++)");
    private static final Pattern HUNK = Pattern.compile("(?m)^@@ -\\d");
    private static final Pattern UNCHANGED = Pattern.compile("(?m)^[^+\\n].*$");
    /** A parameter as kernel-parameters.txt lists them: {@code nokaslr [KNL]}. */
    private static final Pattern LISTED =
            Pattern.compile("(?m)^[ \\t]{0,8}([A-Za-z][\\w.-]{2,})(?:=[^ \\t\\n]*+)?[ \\t]++\\[[A-Z][A-Z0-9_,&/ -]*+");

    private static final Pattern SETTING = Pattern.compile("([A-Za-z][\\w.-]{2,})=[^=]?.*+");
    private static final Pattern PARAMETER_WORDS = Pattern.compile(
            "(?i)\\b(?:(?:boot|kernel|module|command[- ]line)[- ](?:parameter|option|argument)s?|(?:kernel|boot) command[- ]line|"
                    + "at boot(?: time)?)\\b");
    private static final Pattern SYSFS = Pattern.compile("(?<![\\w./>*}$-])/sys/(?:[\\w.:*<>\\[\\]{}-]++/?)++");
    private static final int SHORTEST = 3;

    private final Set<String> folders;
    private final boolean translation;
    private final Set<String> shown = new HashSet<>();
    private final List<Sighting> found = new ArrayList<>();

    private PageSightings(Set<String> folders, boolean translation) {
        this.folders = folders;
        this.translation = translation;
    }

    /**
     * What a page names.
     *
     * @param text its text
     * @param folders the folders at the top of the tree
     * @param translation whether it is a translation of another page
     */
    public static List<Sighting> of(PageText text, Set<String> folders, boolean translation) {
        PageSightings page = new PageSightings(folders, translation);
        text.pieces().stream().filter(PageText.Piece::code).forEach(page::show);
        text.pieces().forEach(page::piece);
        return page.found;
    }

    /** Takes in what a block of code declares: prose about it means the example. */
    private void show(PageText.Piece piece) {
        // Of a patch only what it adds is of the page; around it stands what the tree has.
        boolean patch = HUNK.matcher(piece.text()).find();
        Matcher matcher = SHOWN.matcher(patch ? UNCHANGED.matcher(piece.text()).replaceAll("") : piece.text());
        while (matcher.find()) {
            shown.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
    }

    private void piece(PageText.Piece piece) {
        Run run = new Run(piece);
        run.paths();
        run.options();
        run.functions();
        if (piece.code()) {
            run.listed();
        } else {
            run.roles();
            run.literals();
            run.sysfs();
        }
    }

    /** One piece of text. */
    private final class Run {
        private final PageText.Piece piece;
        private final String text;

        Run(PageText.Piece piece) {
            this.piece = piece;
            this.text = piece.text();
        }

        private void add(Kind kind, String name, int start, int end, String written) {
            boolean example = !piece.code() && shown.contains(name);
            found.add(new Sighting(kind, name, piece, start, end, written, Optional.empty(), example, translation));
        }

        void paths() {
            for (PathScan.Found one : PathScan.of(text, folders)) {
                boolean document = one.path().startsWith("Documentation/");
                String name = one.longer().isEmpty() ? one.path() : one.path() + "\n" + one.longer();
                add(document ? Kind.DOCUMENT : Kind.PATH, name, one.start(), one.end(), one.path());
            }
        }

        void options() {
            for (Mention one : Mention.scan(text, Set.of(), false)) {
                if (one.kind() == Mention.Kind.CONFIG) {
                    add(Kind.OPTION, one.name(), one.start(), one.end(), one.name());
                }
            }
        }

        void functions() {
            for (AutoMarkup.Match one : AutoMarkup.scan(text, false)) {
                Kind kind = switch (one.role()) {
                    case "function" -> Kind.FUNCTION;
                    case "struct", "union", "enum" -> Kind.TAG;
                    default -> Kind.PATH;
                };
                int start = kind == Kind.FUNCTION ? one.start() : text.lastIndexOf(one.target(), one.end());
                if (kind != Kind.PATH && one.target().length() >= SHORTEST && isFree(start, one.end())) {
                    add(kind, one.target(), start, one.end(), one.target());
                }
            }
        }

        /** Whether nothing is glued to a name that makes it part of something else: a member, a pattern, a path. */
        private boolean isFree(int start, int end) {
            char before = start > 0 ? text.charAt(start - 1) : ' ';
            char behind = end < text.length() ? text.charAt(end) : ' ';
            return "*.>$:/-<%&@\\}]".indexOf(before) < 0 && "*<{$-".indexOf(behind) < 0;
        }

        void roles() {
            for (Inline.CrossReference one : piece.roles()) {
                Kind kind = ROLES.getOrDefault(one.role(), Kind.PATH);
                String name = one.target()
                        .replaceFirst("^~", "")
                        .replaceFirst("\\(\\)$", "")
                        .replaceFirst("^(?:struct|union|enum) ", "");
                if (kind != Kind.PATH && C_NAME.matcher(name).matches()) {
                    int start = Math.max(0, text.indexOf(name));
                    Optional<Pos> role = Optional.of(one.attrs().pos());
                    boolean example = shown.contains(name);
                    found.add(new Sighting(
                            kind, name, piece, start, start + name.length(), name, role, example, translation));
                }
            }
        }

        void literals() {
            boolean parameters =
                    !piece.literals().isEmpty() && PARAMETER_WORDS.matcher(text).find();
            for (int i = 0; i + 1 < piece.literals().size(); i += 2) {
                int start = piece.literals().get(i);
                int end = piece.literals().get(i + 1);
                String literal = text.substring(start, end).strip();
                if (CONSTANT.matcher(literal).matches() && !literal.startsWith("CONFIG_")) {
                    add(Kind.WORD, literal, start, end, literal);
                    continue;
                }
                Matcher setting = SETTING.matcher(literal);
                if (parameters && setting.matches()) {
                    add(Kind.PARAMETER, setting.group(1), start, end, setting.group(1));
                }
            }
        }

        void sysfs() {
            if (!text.contains("/sys/")) {
                return;
            }
            Matcher matcher = SYSFS.matcher(text);
            while (matcher.find()) {
                String path = matcher.group().replaceFirst("[/.:]+$", "");
                String last = path.substring(path.lastIndexOf('/') + 1);
                boolean plain = last.length() >= SHORTEST
                        && C_NAME.matcher(last).matches()
                        && last.equals(last.toLowerCase(Locale.ROOT))
                        && last.chars().noneMatch(Character::isDigit);
                if (plain) {
                    add(Kind.SYSFS, last, matcher.start(), matcher.end(), path);
                }
            }
        }

        void listed() {
            if (text.indexOf('[') < 0) {
                return;
            }
            Matcher matcher = LISTED.matcher(text);
            while (matcher.find()) {
                add(Kind.PARAMETER, matcher.group(1), matcher.start(1), matcher.end(1), matcher.group(1));
            }
        }
    }
}
