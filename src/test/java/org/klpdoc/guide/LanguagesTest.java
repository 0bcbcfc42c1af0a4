// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "translations/zh_CN/livepatch/api.rst, zh-CN",
        "translations/it_IT/index.rst, it-IT",
        "translations/ko/index.rst, ko",
        "translations/sr_Latn_RS/index.rst, sr-Latn-RS",
        "translations/xx_YY/index.rst, ''",
        "translations/notes/index.rst, ''",
        "translations/index.rst, ''",
        "livepatch/translations/zh_CN/api.rst, ''",
    })
    void aFolderOfTranslationsSaysTheLanguage(String file, String tag) {
        assertThat(Languages.USUAL.of(file)).isEqualTo(tag);
    }

    @Test
    void aProjectNamesFoldersItsOwnWay() {
        Languages project = new Languages("de", "i18n", Map.of("cn", "zh-Hans"));
        assertThat(project.of("i18n/cn/a.rst")).isEqualTo("zh-Hans");
        assertThat(project.of("translations/it_IT/a.rst")).isEqualTo("de");
        assertThat(Profile.NONE
                        .with(ConfPy.parse("language = 'pt_BR'"))
                        .languages()
                        .of("a.rst"))
                .isEqualTo("pt-BR");
        assertThat(Profile.NONE.with(ConfPy.parse("language = 'ja'")).reading().smartQuotes())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "fa-IR, rtl", "he, rtl", "uz-Arab, rtl", "ur-Latn, ltr", "zh-CN, ltr", "en, ltr"})
    void someLanguagesBeginAtTheRight(String tag, String direction) {
        assertThat(Languages.direction(tag)).isEqualTo(direction);
    }
}
