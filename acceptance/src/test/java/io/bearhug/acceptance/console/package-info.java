/**
 * The console as people use it, in a real Chromium with real logins.
 *
 * <p>One browser serves all tests; every role logs in once. A {@code Tab} fails its test for whatever the page was not
 * allowed to do by its Content-Security-Policy, and for every error nobody caught.
 */
@NullMarked
package io.bearhug.acceptance.console;

import org.jspecify.annotations.NullMarked;
