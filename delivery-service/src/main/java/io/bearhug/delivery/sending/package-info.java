/**
 * Takes what is due, asks again whether it still may and should be sent, and hands it over: claimed with a lease
 * and a fence, recorded as attempting before anything leaves, and never sent again when it is not known what
 * became of it.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.sending;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
