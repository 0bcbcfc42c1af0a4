// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;

/** A tree as indented text, one element a line: {@code Title@3:1 ids=a "text"}; what has its default is left out. */
final class TreeText {
    private final StringBuilder out = new StringBuilder();

    private TreeText() {}

    static String of(List<Block> blocks) {
        TreeText text = new TreeText();
        blocks.forEach(block -> text.node((Record) block, 0));
        return text.out.toString();
    }

    private void node(Record node, int depth) {
        out.append("  ".repeat(depth));
        if (node instanceof Inline.Text text) {
            out.append(quoted(text.text())).append('\n');
            return;
        }
        out.append(node.getClass().getSimpleName());
        List<Record> children = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            value(component.getName(), read(node, component), children);
        }
        out.append('\n');
        children.forEach(child -> node(child, depth + 1));
    }

    private void value(String name, Object value, List<Record> children) {
        if (value instanceof Attrs attrs) {
            attrs(attrs);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(one -> value(name, one, children));
        } else if (value instanceof Collection<?> many) {
            for (Object one : many) {
                value(name, one, children);
            }
        } else if (value instanceof Record record) {
            children.add(record);
        } else if (value instanceof String text && !text.isEmpty()) {
            out.append(' ').append(name).append('=').append(quoted(text));
        } else if (value instanceof Boolean flag && (flag || name.equals("checked"))) {
            out.append(' ').append(name).append(flag ? "" : "=false");
        } else if (value instanceof Number number && number.longValue() != 0) {
            out.append(' ').append(name).append('=').append(number);
        }
    }

    private void attrs(Attrs attrs) {
        if (attrs.pos().offset() >= 0) {
            out.append('@')
                    .append(attrs.pos().place().line())
                    .append(':')
                    .append(attrs.pos().place().column());
        }
        list("ids", attrs.ids());
        list("names", attrs.names());
        list("classes", attrs.classes());
        list("backrefs", attrs.backrefs());
    }

    private void list(String name, List<String> values) {
        if (!values.isEmpty()) {
            out.append(' ').append(name).append('=').append(String.join(",", values));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n").replace("\t", "\\t") + '"';
    }

    private static Object read(Record node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
