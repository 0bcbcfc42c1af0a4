// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Pos;

/**
 * Arranges the fields of a description: {@code :param patch: patch to be enabled} and its like are gathered under
 * {@code Parameters}, {@code :return:} becomes {@code Returns} (Sphinx' {@code DocFieldTransformer}).
 *
 * @param groups the groups of the domain
 * @param types the names of fields that give the type of another field's object
 * @param shown makes elements of a type's text
 */
record DocFields(List<Group> groups, List<String> types, Function<String, List<Draft>> shown) {
    private static final List<String> PARAMETERS = List.of("param", "parameter", "arg", "argument");
    private static final Group RETURNS = new Group("Returns", List.of("returns", "return"), Form.ONE);
    private static final Group RETURN_TYPE = new Group("Return type", List.of("rtype"), Form.ONE);

    /** How a group is shown. */
    enum Form {
        /** The text alone. */
        ONE,
        /** A list of names, each with its text. */
        LIST,
        /** The same, and no list where it is one name. */
        SHORT_LIST
    }

    /** A group of fields: its label, the names it gathers, how it is shown. */
    record Group(String label, List<String> names, Form form) {
        boolean named() {
            return form != Form.ONE;
        }
    }

    /** No field is known: each stays as it is written. */
    static final DocFields NONE = new DocFields(List.of(), List.of(), DocFields::emphasis);

    /** Those of Python's domain. */
    static final DocFields PYTHON = new DocFields(
            List.of(
                    new Group(
                            "Parameters",
                            List.of("param", "parameter", "arg", "argument", "keyword", "kwarg", "kwparam"),
                            Form.SHORT_LIST),
                    new Group("Variables", List.of("var", "ivar", "cvar"), Form.SHORT_LIST),
                    new Group("Raises", List.of("raises", "raise", "exception", "except"), Form.SHORT_LIST),
                    RETURNS,
                    RETURN_TYPE),
            List.of("paramtype", "type", "vartype"),
            DocFields::emphasis);

    /** Those of functions and macros of the C domain; a type is shown as {@code c:expr} does. */
    static DocFields ofC(Function<String, List<Draft>> expression) {
        return new DocFields(
                List.of(
                        new Group("Parameters", PARAMETERS, Form.LIST),
                        new Group("Return values", List.of("retvals", "retval"), Form.SHORT_LIST),
                        RETURNS,
                        RETURN_TYPE),
                List.of("type"),
                expression);
    }

    private static List<Draft> emphasis(String type) {
        return List.of(Draft.of(Kind.EMPHASIS, Pos.NONE, type));
    }

    /** Arranges the field lists that stand directly in {@code content}. */
    void arrange(Draft content) {
        for (Draft child : content.children()) {
            if (child.is(Kind.FIELD_LIST)) {
                arrangeList(child);
            }
        }
    }

    private void arrangeList(Draft list) {
        Map<Group, List<Draft>> gatheredOf = new LinkedHashMap<>();
        List<Draft> fields = list.takeChildren();
        Map<String, Draft> declared = declared(fields);
        for (Draft field : fields) {
            String name = field.children().get(0).plainText();
            Optional<Group> group = group(name);
            if (group.isPresent()) {
                List<Draft> gathered = gatheredOf.computeIfAbsent(group.get(), one -> new ArrayList<>());
                if (gathered.isEmpty()) {
                    Draft made = Draft.of(Kind.FIELD, field.pos());
                    made.add(Draft.of(Kind.FIELD_NAME, field.pos(), group.get().label()));
                    list.add(made);
                    gathered.add(made);
                }
                gathered.add(field);
            } else if (!isType(name)) {
                rename(field);
                list.add(field);
            }
        }
        gatheredOf.forEach((group, gathered) -> fill(group, gathered, declared));
    }

    /** The group of a field; none where it is unknown, or has a name where it should have none. */
    private Optional<Group> group(String name) {
        return groups.stream()
                .filter(one -> one.names().contains(word(name))
                        && one.named() != rest(name).isEmpty())
                .findFirst();
    }

    private static String word(String name) {
        int space = name.indexOf(' ');
        return (space < 0 ? name : name.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private static String rest(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1).strip();
    }

    private boolean isType(String name) {
        return types.contains(word(name)) && !rest(name).isEmpty();
    }

    /** The types that {@code :type name:} gives. */
    private Map<String, Draft> declared(List<Draft> fields) {
        Map<String, Draft> declared = new LinkedHashMap<>();
        for (Draft field : fields) {
            String name = field.children().get(0).plainText();
            if (isType(name) && field.children().size() > 1) {
                declared.put(rest(name), field.children().get(1));
            }
        }
        return declared;
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

    private void fill(Group group, List<Draft> gathered, Map<String, Draft> declared) {
        Draft made = gathered.get(0);
        Draft body = Draft.of(Kind.FIELD_BODY, made.pos());
        made.add(body);
        if (!group.named()) {
            for (Draft field : gathered.subList(1, gathered.size())) {
                body.addAll(bodyOf(field).takeChildren());
            }
            return;
        }
        if (gathered.size() == 2 && group.form() == Form.SHORT_LIST) {
            addItem(gathered.get(1), declared, body);
            return;
        }
        Draft list = Draft.of(Kind.BULLET_LIST, made.pos());
        body.add(list);
        for (Draft field : gathered.subList(1, gathered.size())) {
            Draft item = Draft.of(Kind.LIST_ITEM, field.pos());
            addItem(field, declared, item);
            list.add(item);
        }
    }

    private static Draft bodyOf(Draft field) {
        return field.children().size() > 1 ? field.children().get(1) : Draft.of(Kind.FIELD_BODY, field.pos());
    }

    /** {@code name (type) – text}; the text's first paragraph goes on in the same line. */
    private void addItem(Draft field, Map<String, Draft> declared, Draft into) {
        String argument = rest(field.children().get(0).plainText());
        int split = argument.lastIndexOf(' ');
        String name = split < 0 ? argument : argument.substring(split + 1);
        String type = split < 0 ? "" : argument.substring(0, split).strip();
        Draft apart = declared.get(name);
        type = type.isEmpty() && apart != null ? apart.plainText().strip() : type;
        Draft paragraph = Draft.of(Kind.PARAGRAPH, field.pos()).add(Draft.of(Kind.STRONG, field.pos(), name));
        if (!type.isEmpty()) {
            paragraph.add(Draft.text(" (")).addAll(shown.apply(type)).add(Draft.text(")"));
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
