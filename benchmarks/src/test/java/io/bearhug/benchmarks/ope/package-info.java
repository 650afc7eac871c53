@NullMarked
package io.bearhug.benchmarks.ope;

import org.jspecify.annotations.NullMarked;
