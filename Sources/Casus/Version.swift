/// The version of casus; it goes into every lock.
package let casusVersion = "0.1.0"
