// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.transform;

import org.klpdoc.rst.core.DraftPage;

/** One step of completing a page. Stateless. */
@FunctionalInterface
interface Transform {
    /** Does the step. */
    void apply(DraftPage page);
}
