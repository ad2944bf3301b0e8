package import Encoding
package struct EndpointManifest { package func write(into: inout UTF8Buffer) {} }
