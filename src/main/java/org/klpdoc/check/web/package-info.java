// SPDX-License-Identifier: Apache-2.0
/**
 * Links to the web: which address may be asked, one request and its answer, the pace of each host, what an answer says
 * of a link, and the memory of what was right.
 *
 * <p>Hands on WebCheck, WebOptions and Verdict. Imports text; jsoup, gson. The only room of {@code check} that uses the
 * network. Requests are made on sockets of its own: the address that was looked at has to be the one that is connected
 * to, and the JDK's client of JDK 17 looks names up by itself.
 */
package org.klpdoc.check.web;
