// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.Optional;

/**
 * What a statement of a data file rests on. It has an address or a target, never both.
 *
 * @param title its name
 * @param url its address on the web
 * @param target a page of a source that the guide knows, with a place on it: {@code linux:livepatch/shadow-vars#use-cases}
 */
public record Quotation(Datum title, Optional<Datum> url, Optional<Datum> target) {}
