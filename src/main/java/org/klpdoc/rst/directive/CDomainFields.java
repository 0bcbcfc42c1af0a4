// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;

/**
 * Arranges the fields of a description: {@code :param patch: patch to be enabled} and its like are gathered under
 * {@code Parameters}, {@code :return:} becomes {@code Returns}.
 */
final class CDomainFields {
    /** A group of fields: its label, the names it gathers, whether each has a name of its own. */
    private record Group(String label, List<String> names, boolean named) {}

    private static final List<Group> GROUPS = List.of(
            new Group("Parameters", List.of("param", "parameter", "arg", "argument"), true),
            new Group("Return values", List.of("retvals", "retval"), true),
            new Group("Returns", List.of("returns", "return"), false),
            new Group("Return type", List.of("rtype"), false));

    private CDomainFields() {}

    /** Arranges the field lists that stand directly in {@code content}. */
    static void arrange(Draft content, String kind) {
        boolean known = kind.equals("function") || kind.equals("macro");
        for (Draft child : content.children()) {
            if (child.is(Kind.FIELD_LIST)) {
                arrange(child, known);
            }
        }
    }

    private static void arrange(Draft list, boolean known) {
        Map<Group, List<Draft>> groups = new LinkedHashMap<>();
        List<Draft> fields = list.takeChildren();
        Map<String, Draft> types = known ? types(fields) : Map.of();
        for (Draft field : fields) {
            String name = field.children().get(0).plainText();
            Group group = known ? group(word(name)) : GROUPS.get(0);
            boolean fits = known
                    && group.names().contains(word(name))
                    && group.named() != rest(name).isEmpty();
            if (fits) {
                List<Draft> gathered = groups.computeIfAbsent(group, one -> new ArrayList<>());
                if (gathered.isEmpty()) {
                    list.add(Draft.of(Kind.FIELD, field.pos())
                            .add(Draft.of(Kind.FIELD_NAME, field.pos(), group.label())));
                    gathered.add(list.children().get(list.children().size() - 1));
                }
                gathered.add(field);
            } else if (!known || !isType(name)) {
                rename(field);
                list.add(field);
            }
        }
        groups.forEach((group, gathered) -> fill(group, gathered, types));
    }

    private static Group group(String word) {
        return GROUPS.stream()
                .filter(one -> one.names().contains(word))
                .findFirst()
                .orElse(GROUPS.get(0));
    }

    private static String word(String name) {
        int space = name.indexOf(' ');
        return (space < 0 ? name : name.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private static String rest(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1).strip();
    }

    private static boolean isType(String name) {
        return word(name).equals("type") && !rest(name).isEmpty();
    }

    /** The types that {@code :type name:} gives. */
    private static Map<String, Draft> types(List<Draft> fields) {
        Map<String, Draft> types = new LinkedHashMap<>();
        for (Draft field : fields) {
            String name = field.children().get(0).plainText();
            if (isType(name) && field.children().size() > 1) {
                types.put(rest(name), field.children().get(1));
            }
        }
        return types;
    }

    /** An unknown field keeps its name, its first letter in upper case. */
    private static void rename(Draft field) {
        Draft name = field.children().get(0);
        if (!name.children().isEmpty() && name.children().get(0).is(Kind.TEXT)) {
            String text = name.children().get(0).text();
            if (!text.isEmpty()) {
                name.removeAt(0);
                name.insert(0, Draft.text(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
            }
        }
    }

    private static void fill(Group group, List<Draft> gathered, Map<String, Draft> types) {
        Draft made = gathered.get(0);
        Draft body = Draft.of(Kind.FIELD_BODY, made.pos());
        made.add(body);
        if (!group.named()) {
            for (Draft field : gathered.subList(1, gathered.size())) {
                body.addAll(bodyOf(field).takeChildren());
            }
            return;
        }
        if (gathered.size() == 2) {
            addItem(gathered.get(1), types, body);
            return;
        }
        Draft list = Draft.of(Kind.BULLET_LIST, made.pos());
        body.add(list);
        for (Draft field : gathered.subList(1, gathered.size())) {
            Draft item = Draft.of(Kind.LIST_ITEM, field.pos());
            addItem(field, types, item);
            list.add(item);
        }
    }

    private static Draft bodyOf(Draft field) {
        return field.children().size() > 1 ? field.children().get(1) : Draft.of(Kind.FIELD_BODY, field.pos());
    }

    /** {@code name (type) – text}; the text's first paragraph goes on in the same line. */
    private static void addItem(Draft field, Map<String, Draft> types, Draft into) {
        String argument = rest(field.children().get(0).plainText());
        int split = argument.lastIndexOf(' ');
        String name = split < 0 ? argument : argument.substring(split + 1);
        String type = split < 0 ? "" : argument.substring(0, split).strip();
        Draft declared = types.get(name);
        type = type.isEmpty() && declared != null ? declared.plainText() : type;
        Draft paragraph = Draft.of(Kind.PARAGRAPH, field.pos()).add(Draft.of(Kind.STRONG, field.pos(), name));
        if (!type.isEmpty()) {
            paragraph
                    .add(Draft.text(" ("))
                    .add(Draft.of(Kind.EMPHASIS, field.pos(), type))
                    .add(Draft.text(")"));
        }
        paragraph.add(Draft.text(" – "));
        into.add(paragraph);
        List<Draft> rest = bodyOf(field).takeChildren();
        for (int i = 0; i < rest.size(); i++) {
            if (i == 0 && rest.get(i).is(Kind.PARAGRAPH)) {
                paragraph.addAll(rest.get(i).takeChildren());
            } else {
                into.add(rest.get(i));
            }
        }
    }
}
