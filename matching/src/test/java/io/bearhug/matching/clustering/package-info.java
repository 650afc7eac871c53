@NullMarked
package io.bearhug.matching.clustering;

import org.jspecify.annotations.NullMarked;
