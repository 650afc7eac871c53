@NullMarked
package io.bearhug.benchmarks.policy;

import org.jspecify.annotations.NullMarked;
