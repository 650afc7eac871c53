@NullMarked
package io.bearhug.benchmarks.bandit;

import org.jspecify.annotations.NullMarked;
