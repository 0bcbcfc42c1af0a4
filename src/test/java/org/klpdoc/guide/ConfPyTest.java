// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfPyTest {
    @Test
    void readsLiteralsAlone() {
        ConfPy conf = ConfPy.parse("""
                '''
                project = 'in a comment'
                '''
                import os
                project = u'The Linux ' "Kernel"  # a comment
                if True:
                    project = 'other'
                    deep = [ # why
                        'a', # one
                        "b",
                    ]
                extensions = ['x', 'sphinx.ext.autosectionlabel',
                              'y']
                evil = os.system('id')
                joined = 'a' + 'b'
                nested = [['a']]
                flag = True
                other == 'x'
                depth = 2
                raw = r'a\\n'
                text = 'a\\'b'
                long = '''x
                y'''
                one = ('a',)
                broken = ['a'
                """);
        assertThat(conf.text("project", "")).isEqualTo("The Linux Kernel");
        assertThat(conf.texts("deep", List.of())).containsExactly("a", "b");
        assertThat(conf.texts("extensions", List.of())).containsExactly("x", "sphinx.ext.autosectionlabel", "y");
        assertThat(conf.has("evil")).isFalse();
        assertThat(conf.has("joined")).isFalse();
        assertThat(conf.has("nested")).isFalse();
        assertThat(conf.has("other")).isFalse();
        assertThat(conf.has("broken")).isFalse();
        assertThat(conf.flag("flag", false)).isTrue();
        assertThat(conf.flag("none", true)).isTrue();
        assertThat(conf.number("depth", 0)).isEqualTo(2);
        assertThat(conf.text("raw", "")).isEqualTo("a\\n");
        assertThat(conf.text("text", "")).isEqualTo("a'b");
        assertThat(conf.text("long", "")).isEqualTo("x\ny");
        assertThat(conf.texts("one", List.of())).containsExactly("a");
    }

    @Test
    void textsOfSeveralLinesHoldNoAssignments() {
        ConfPy conf = ConfPy.parse("""
                sys.stderr.write('''WARNING: it's new, and
                    hidden = 'x'
                    ''')
                after = 'seen'  # it's one
                other.call("a # b", 'c') # 'd
                last = 'seen, too'
                """);
        assertThat(conf.has("hidden")).isFalse();
        assertThat(conf.text("after", "")).isEqualTo("seen");
        assertThat(conf.text("last", "")).isEqualTo("seen, too");
    }

    @Test
    void valuesKeepTheirKindsAndLines() {
        ConfPy conf = ConfPy.parse("""
                tags.add('draft')
                if x: tags.add('unseen')
                prolog = \"\"\"
                text
                \"\"\"
                nothing = None
                formats = {'figure': 'Picture %s', # why
                           "table": "T%s",}
                odd = {'a': 1}
                number = 7
                on = False
                some = ['a']
                """);
        assertThat(conf.tags()).containsExactly("draft");
        assertThat(conf.line("prolog")).isEqualTo(2);
        assertThat(conf.line("number")).isEqualTo(9);
        assertThat(conf.has("nothing")).isFalse();
        assertThat(conf.text("nothing", "usual")).isEqualTo("usual");
        assertThat(conf.map("formats")).containsExactly(Map.entry("figure", "Picture %s"), Map.entry("table", "T%s"));
        assertThat(conf.map("odd")).isEmpty();
        assertThat(conf.literals())
                .isEqualTo(Map.of(
                        "prolog",
                        "\ntext\n",
                        "nothing",
                        Optional.empty(),
                        "number",
                        7L,
                        "on",
                        false,
                        "some",
                        List.of("a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a =",
                "a = '",
                "a = [",
                "a = ['",
                "a = {",
                "a = {'b'",
                "a = {'b':",
                "a = {'b': 'c'",
                "a = '''x",
                "=",
                "a = r",
                "'",
                "\\",
                "a = 'x\\"
            })
    void cutTextsEnd(String text) {
        assertThat(ConfPy.parse(text).has("a")).isFalse();
    }
}
