// SPDX-License-Identifier: Apache-2.0
/** Search. */
package org.klpdoc.search;
