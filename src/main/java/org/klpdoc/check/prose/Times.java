// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.prose;

import java.util.regex.Pattern;

/** Tells sentences about what was, or what is to be, from those about what is. */
final class Times {
    private static final Pattern OTHER = Pattern.compile("(?is)\\b(?:"
            + "(?:was|were|been|is|are|be|being|got|gets|been|has|have|had|then|now|finally|since) (?:\\w+ )?"
            + "(?:removed|dropped|renamed|replaced|deprecated|obsolete[d]?|superseded|gone|deleted|eliminated|retired|killed|"
            + "merged|moved|converted|split|folded|called|introduced|changed)"
            + "|used to|no longer|not any ?more|any longer|formerly|previously|originally|historical(?:ly)?|in the past|"
            + "once upon|earlier|older|old[- ]style|legacy|obsoletes?|deprecat\\w+|removal of|removed?|removes|removing|renamed|"
            + "replaces|replacing|replaced|instead of the|back in|in the old|old|was called|ancient|"
            + "before (?:the )?(?:v?\\d|linux|kernel|version|this)|prior to|up to (?:and including )?(?:v|linux|kernel|\\d)|"
            + "until|since (?:v|linux|kernel|version|\\d)|as of (?:v|linux|kernel|\\d)|(?:kernel|linux|version|v) ?[0-4]\\.\\d+|"
            + "(?:v|linux[- ])?2\\.[0-6](?:\\.\\d+)?|"
            + "gone|went away|does not exist|doesn't exist|do not exist|don't exist|not exist|non-existent|"
            + "not (?:yet )?(?:implemented|merged|upstream|supported|available|in mainline)|out[- ]of[- ]tree|"
            + "in the future|future|planned|proposed|proposal|to be (?:added|written|done|implemented|introduced)|"
            + "will be|would be|could be|should be (?:added|renamed|removed)|might be added|todo|to do|imagin\\w+|hypothetical\\w*|"
            + "adds? (?:a|an|another|one|the) (?:new )?(?:function|structure|field|macro|file|option)s?|suppose|assum(?:e|ing)|for example,? (?:if|a|an|suppose|consider)|pseudo[- ]?code|let's say|say,"
            + ")\\b");

    private static final Pattern HEADING = Pattern.compile(
            "(?i).*\\b(?:change ?logs?|differences?|time ?lines?|histor(?:y|ical)|revisions?|release notes|versions?|to ?do|future|proposal|"
                    + "obsolete|deprecated|removed|removal|legacy|old|example|examples|"
                    + "(?<=^|api |abi |driver |recent |incompatible |interface |major |notable |other )changes|"
                    + "changes (?:between|for|from|in|made|of|since|to)|porting|migration|converting|"
                    + "pseudo[- ]?code|news|credits|acknowledge?ments|outlook|wish ?list|plans?|roadmap)\\b.*");

    /** What a commit is named by: {@code f6ac18f}. What stands beside it is its title, or what it did. */
    private static final Pattern COMMIT = Pattern.compile("\\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\\b");

    /** Those who have kernels with code of their own. */
    private static final Pattern OTHER_KERNEL = Pattern.compile(
            "(?i).*\\b(?:openEuler|SUSE|SLE[SD]?|RHEL|Red Hat|CentOS|Fedora|"
                    + "Ubuntu|Android|Oracle Linux|UEK|Amazon Linux|Anolis|Gentoo|Arch Linux|out[- ]of[- ]tree|vendor kernels?|BSP)\\b.*");

    /** As much of a text around a name is its sentence at most. */
    private static final int FARTHEST = 400;

    private Times() {}

    /** Whether the sentence around a part of a text speaks of another time than now, or of what is only imagined. */
    static boolean isOther(String text, int start, int end) {
        String sentence = sentence(text, start, end);
        return OTHER.matcher(sentence).find()
                || COMMIT.matcher(sentence).find()
                || OTHER_KERNEL.matcher(sentence).matches();
    }

    /** Whether what stands below a heading is about another time. */
    static boolean isOther(String heading) {
        return HEADING.matcher(heading).matches()
                || OTHER_KERNEL.matcher(heading).matches();
    }

    /** The sentence around a part of a text, without that part. */
    static String sentence(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < FARTHEST && !ends(text, from - 1)) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < FARTHEST && !ends(text, to)) {
            to++;
        }
        // The name itself says nothing of it: gone.c.
        return (text.substring(from, start) + " NAME " + text.substring(end, to)).replace('\n', ' ');
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        boolean stop = c == '.' || c == '!' || c == '?';
        return stop && at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
    }
}
