// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Captioned;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Pos;

/** What the directives that make tables have in common: title, width, widths, checks of the dimensions. */
final class TableOptions {
    /** A table cannot be made; the report that stands in its place. */
    static final class NoTable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Draft> report;

        NoTable(List<Draft> report) {
            super("", null, false, false);
            this.report = report;
        }

        List<Draft> report() {
            return report;
        }
    }

    private final DirectiveCall call;
    private final BlockState state;

    TableOptions(DirectiveCall call, BlockState state) {
        this.call = call;
        this.state = state;
    }

    /** The options of every table. */
    static Spec spec(String... widthWords) {
        return Spec.optionalText()
                .content()
                .named()
                .option("align", OptionTypes.HORIZONTAL)
                .option("width", OptionTypes.LENGTH_OR_PERCENTAGE)
                .option("widths", OptionTypes.widths(widthWords));
    }

    /** The same for tables that are made from rows of data. */
    static Spec dataSpec() {
        return spec("auto")
                .option("header-rows", OptionTypes.NON_NEGATIVE)
                .option("stub-columns", OptionTypes.NON_NEGATIVE);
    }

    int headerRows() {
        return Answers.integer(call, "header-rows").orElse(0);
    }

    int stubColumns() {
        return Answers.integer(call, "stub-columns").orElse(0);
    }

    private Widths widths() {
        return call.option("widths", Widths.class).orElse(Widths.NONE);
    }

    /** Refuses the table; {@code place} is what of it is wrong. */
    NoTable error(Pos place, String message) {
        return new NoTable(Answers.error(call, state, "rst.table", place, message));
    }

    /** The columns' widths: those given, or equal parts of a hundred. */
    List<Integer> columnWidths(int columns) throws NoTable {
        List<Integer> given = widths().columns();
        if (!given.isEmpty()) {
            if (given.size() != columns) {
                throw error(
                        call.optionPos("widths"),
                        "\"" + call.name() + "\" widths do not match the number of columns in table (" + columns
                                + ").");
            }
            return given;
        }
        if (columns == 0) {
            throw error(call.contentPos(), "No table data detected in CSV file.");
        }
        return java.util.Collections.nCopies(columns, 100 / columns);
    }

    /** Checks that heading rows and stub columns leave something for the body. */
    void checkDimensions(List<Integer> rowSizes) throws NoTable {
        int head = headerRows();
        int stub = stubColumns();
        int rows = rowSizes.size();
        if (rows < head) {
            throw error(
                    call.optionPos("header-rows"),
                    head + " header row(s) specified but only " + rows + " row(s) of data supplied (\"" + call.name()
                            + "\" directive).");
        }
        if (rows == head && head > 0) {
            throw error(
                    call.optionPos("header-rows"),
                    "Insufficient data supplied (" + rows + " row(s)); no data remaining for table body, required by \""
                            + call.name() + "\" directive.");
        }
        for (int size : rowSizes) {
            if (size < stub) {
                throw error(
                        call.optionPos("stub-columns"),
                        stub + " stub column(s) specified but only " + size + " columns(s) of data supplied (\""
                                + call.name() + "\" directive).");
            }
            if (size == stub && stub > 0) {
                throw error(
                        call.optionPos("stub-columns"),
                        "Insufficient data supplied (" + size
                                + " columns(s)); no data remaining for table body, required by \"" + call.name()
                                + "\" directive.");
            }
        }
    }

    /** Gives a table its title, name and looks; its messages stand behind it. */
    List<Draft> finish(Draft table) {
        // a written table has its class before that of its widths, a made one behind it
        if (call.name().toLowerCase(Locale.ROOT).equals("table")) {
            table.classes(Answers.classes(call));
            widthClass(table);
        } else {
            widthClass(table);
            table.classes(Answers.classes(call));
        }
        Answers.copy(call, "align", table, Key.ALIGN);
        Answers.copy(call, "width", table, Key.WIDTH);
        Answers.name(table, call, state);
        List<Draft> messages = new ArrayList<>();
        Optional<InlineResult> title =
                call.arguments().isEmpty() ? Optional.empty() : Optional.of(state.inline(call.argumentLines()));
        title.ifPresent(text -> {
            table.insert(0, Answers.inline(Kind.TITLE, call, text));
            Captioned.note(table, state.document());
            messages.addAll(text.messages());
        });
        return Answers.with(table, messages);
    }

    private void widthClass(Draft table) {
        Widths widths = widths();
        if (widths.word().equals("auto")) {
            table.classes(List.of("colwidths-auto"));
        } else if (!widths.word().isEmpty() || !widths.columns().isEmpty()) {
            table.classes(List.of("colwidths-given"));
        }
    }
}
