/**
 * {@code bench people}: made-up people with known truth, in the shapes that are hard: households, twins, sons named after their fathers, namesakes,
 * nicknames, slips of the pen, gaps. Names are made of syllables; how common they are follows Zipf's law.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.people;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
