/**
 * How likely somebody responds, and how sure that is: online Bayesian probit regression (Graepel, Quiñonero Candela, Borchert and Herbrich,
 * ICML 2010). A response happens when a latent score, the weighted sum of features plus unit Gaussian noise, is above zero; what is known of
 * the weights is a Gaussian, which each response sharpens.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.learning.response;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
