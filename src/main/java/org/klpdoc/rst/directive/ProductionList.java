// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.doc.Code;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * The rules of a grammar; names in backquotes lead to their rules, and so does {@code :token:}.
 *
 * <pre>
 * .. productionlist:: patch
 *    patch: `object`+
 *    object: "{" `function`+ "}"
 * </pre>
 */
final class ProductionList implements Directive {
    private static final DirectiveSpec SPEC = Spec.text().build();
    private static final Pattern TOKEN = Pattern.compile("`((~?\\w*:)?\\w+)`");

    /** A rule: its name, "" where it goes on the rule above, and what stands behind the colon. */
    private record Rule(String name, String tokens, Pos pos) {}

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        List<Rule> rules = new ArrayList<>();
        String group = read(call.argumentLines(), rules);
        int width = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        Draft block = Draft.of(Kind.LITERAL_BLOCK, call.pos()).set(Key.CODE, Code.of("none"));
        for (Rule rule : rules) {
            block.add(Draft.text(block.children().isEmpty() ? "" : "\n"));
            String padding = " ".repeat(width - rule.name().length());
            if (rule.name().isEmpty()) {
                block.add(Draft.text(padding + "     "));
            } else {
                block.add(token(rule, group, state)).add(Draft.text(padding + " ::= "));
            }
            tokens(rule, group, block);
        }
        return List.of(block);
    }

    /** The rule's name. It has its id before its full name, which is none that a reference of the page may use. */
    private static Draft token(Rule rule, String group, BlockState state) {
        Draft token = Draft.of(Kind.STRONG, rule.pos(), rule.name()).classes(List.of("grammar-token"));
        token.id(ObjectIds.of("grammar-token-" + group, rule.name(), state));
        state.document().setId(token);
        return token.name(full(group, rule.name()));
    }

    /** Reads the rules; what stands before the first of them is the group's name. */
    private static String read(Lines lines, List<Rule> into) {
        String group = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.line(i);
            int colon = line.indexOf(':');
            if (colon < 0 && into.isEmpty()) {
                group = line.strip();
            } else if (colon < 0) {
                break;
            } else {
                String name = line.substring(0, colon).strip();
                into.add(new Rule(name, line.substring(colon + 1), lines.pos(i, lines.indent(i))));
            }
        }
        return group;
    }

    private static String full(String group, String name) {
        return group.isEmpty() ? name : group + ":" + name;
    }

    private static void tokens(Rule rule, String group, Draft into) {
        Matcher token = TOKEN.matcher(rule.tokens());
        int done = 0;
        while (token.find()) {
            into.add(Draft.text(rule.tokens().substring(done, token.start())));
            String written = token.group(1);
            boolean scoped = written.indexOf(':') >= 0;
            boolean shortened = scoped && (written.startsWith("~") || written.startsWith(":"));
            String title = shortened ? written.substring(written.indexOf(':') + 1) : written;
            String target = !scoped
                    ? full(group, written)
                    : written.startsWith(":") || written.startsWith("~") ? written.substring(1) : written;
            into.add(Draft.of(Kind.CROSS_REFERENCE, rule.pos())
                    .set(Key.DOMAIN, "std")
                    .set(Key.ROLE, "token")
                    .set(Key.TARGET, target)
                    .set(Key.EXPLICIT, true)
                    .add(Draft.of(Kind.LITERAL, rule.pos(), title).classes(List.of("xref"))));
            done = token.end();
        }
        into.add(Draft.text(rule.tokens().substring(done)));
    }
}
