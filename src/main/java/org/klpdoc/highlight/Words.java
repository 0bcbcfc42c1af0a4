// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The words that a language has, by what they are. In a language's file:
 *
 * <pre>
 * word.k = if else
 * word.kt = int char
 * </pre>
 */
record Words(Map<String, TokenType> types) {
    private static final String KEY = "word.";

    Words {
        types = Map.copyOf(types);
    }

    /** The words of a language's file. */
    static Words of(Properties file) {
        return of(file, KEY);
    }

    /** The words under the keys that begin with {@code prefix}; what follows it is a type's class. */
    static Words of(Properties file, String prefix) {
        Map<String, TokenType> types = new HashMap<>();
        for (String key : file.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                TokenType type = TokenType.ofClass(key.substring(prefix.length()));
                for (String word : Grammar.list(file, key)) {
                    types.put(word, type);
                }
            }
        }
        return new Words(types);
    }

    /** What a word is: a name, where the language does not know it. */
    TokenType type(String word) {
        return types.getOrDefault(word, TokenType.NAME);
    }
}
