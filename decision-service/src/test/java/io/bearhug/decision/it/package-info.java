/** The service on real servers; only context-service is a stand-in that answers what a test tells it. */
@NullMarked
package io.bearhug.decision.it;

import org.jspecify.annotations.NullMarked;
