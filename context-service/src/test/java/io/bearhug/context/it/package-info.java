/** The service on real servers. */
package io.bearhug.context.it;
