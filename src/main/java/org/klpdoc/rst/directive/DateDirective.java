// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.text.Severity;

/**
 * The date of a build, so that the same input gives the same page: that of {@code SOURCE_DATE_EPOCH}, or none.
 *
 * <pre>
 * .. |date| date:: %Y-%m-%d
 * </pre>
 */
final class DateDirective implements Directive {
    private static final DirectiveSpec SPEC = Spec.nothing().content().build();

    private final BuildDate built;

    DateDirective(BuildDate built) {
        this.built = built;
    }

    /** With the time that the environment fixes for reproducible builds. */
    static DateDirective ofEnvironment() {
        return new DateDirective(BuildDate.ofEnvironment());
    }

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        return Answers.outsideSubstitution(call, state).orElseGet(() -> List.of(date(call, state)));
    }

    private Draft date(DirectiveCall call, BlockState state) {
        String format = call.content().isEmpty() ? "%Y-%m-%d" : call.content().joined();
        Optional<String> shown = format.indexOf('%') < 0 ? Optional.of(format) : built.shown(format);
        if (shown.isEmpty()) {
            String message = "the date is not shown: a page is to be the same whenever it is built";
            state.note(Severity.WARNING, "rst.date", call.pos(), message, "set SOURCE_DATE_EPOCH to the date to show");
            return Draft.text("(no date)");
        }
        return Draft.text(shown.get());
    }
}
