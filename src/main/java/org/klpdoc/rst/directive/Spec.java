// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.OptionType;

/** Says what a directive takes, in words. */
final class Spec {
    private final int required;
    private final int optional;
    private final boolean whitespace;
    private final boolean content;
    private final Map<String, OptionType<?>> options = new LinkedHashMap<>();

    private Spec(int required, int optional, boolean whitespace, boolean content) {
        this.required = required;
        this.optional = optional;
        this.whitespace = whitespace;
        this.content = content;
    }

    /** Arguments, each a word; no content. */
    static Spec words(int required, int optional) {
        return new Spec(required, optional, false, false);
    }

    /** One argument that may have white space; no content. */
    static Spec text() {
        return new Spec(1, 0, true, false);
    }

    /** One argument that may have white space and may be left out; no content. */
    static Spec optionalText() {
        return new Spec(0, 1, true, false);
    }

    /** No argument and no content. */
    static Spec nothing() {
        return words(0, 0);
    }

    /** The same with content. */
    Spec content() {
        Spec with = new Spec(required, optional, whitespace, true);
        with.options.putAll(options);
        return with;
    }

    /** One more option. */
    Spec option(String name, OptionType<?> type) {
        options.put(name, type);
        return this;
    }

    /** Options without a value. */
    Spec flags(String... names) {
        for (String name : names) {
            options.put(name, OptionTypes.FLAG);
        }
        return this;
    }

    /** {@code :class:} and {@code :name:}. */
    Spec named() {
        return option("class", OptionTypes.CLASSES).option("name", OptionTypes.TEXT);
    }

    DirectiveSpec build() {
        return new DirectiveSpec(required, optional, whitespace, options, content);
    }
}
