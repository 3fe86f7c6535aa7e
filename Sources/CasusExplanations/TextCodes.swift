/// The text of a briefing.
extension ExplanationCatalog {
  static let text: [Explanation] = [
    Explanation(
      "CAS0240", "a callout is of an unknown kind",
      "The word in '[! ]' is no kind of callout.",
      why: "It would be printed as a quotation.",
      wrong: .text(
        """
        > [!NOTES]
        > The record ends in June.
        """),
      right: .text(
        """
        > [!NOTE]
        > The record ends in June.
        """)),
    Explanation(
      "CAS0241", "raw HTML is not carried",
      "A tag of HTML stands in the text.",
      why: "A PDF has no HTML, and a page must be safe to open.",
      wrong: .text(
        "The call was <b>urgent</b>."),
      right: .text(
        "The call was **urgent**.")),
    Explanation(
      "CAS0242", "images are not carried",
      "A picture is embedded as Markdown does it.",
      why: "Nothing could be said of where its numbers come from.",
      wrong: .text(
        "![the border](border.png)"),
      right: .text(
        "[the border](https://example.org/border.png)")),
    Explanation(
      "CAS0243", "a footnote is not there",
      "A mark refers to a footnote that the text does not have.",
      why: "The reader would look for it in vain.",
      wrong: .text(
        "A call was made.[^1]"),
      right: .text(
        """
        A call was made.[^1]

        [^1]: In May.
        """)),
    Explanation(
      "CAS0244", "the text is nested too deeply",
      "Quotations or lists are nested deeper than a page can show.",
      why: "A hostile text must not exhaust the stack.",
      wrong: .text(
        String(repeating: ">", count: 150) + " a call"),
      right: .text(
        "> a call")),
    Explanation(
      "CAS0245", "a citation names no source",
      "After '[@' stands no id of a source.",
      why: "A citation without a source cannot be looked up.",
      wrong: .text(
        "A call was made [@the letter]."),
      right: .text(
        "A call was made [@letter].")),
    Explanation(
      "CAS0246", "nothing refers to a footnote",
      "A footnote is written, and no mark leads to it.",
      why: "It would be lost from the page.",
      wrong: .text(
        """
        A call was made.

        [^1]: In May.
        """),
      right: .text(
        """
        A call was made.[^1]

        [^1]: In May.
        """)),
    Explanation(
      "CAS0247", "a link is unsafe",
      "A link leads to 'javascript:', 'data:' or another scheme that runs or holds something.",
      why: "Who clicks would run it.",
      wrong: .text(
        "[the call](javascript:call)"),
      right: .text(
        "[the call](https://example.org/call)")),
    Explanation(
      "CAS0248", "more faults are not told",
      "The text has more faults than are worth listing; their number is given.",
      why: "Some hundreds of messages hide the first of them.",
      wrong: .text(
        """
        <b>0</b> <b>1</b> <b>2</b> <b>3</b> <b>4</b> <b>5</b> <b>6</b> <b>7</b> <b>8</b> <b>9</b> <b>10</b> \
        <b>11</b> <b>12</b> <b>13</b> <b>14</b> <b>15</b> <b>16</b> <b>17</b> <b>18</b> <b>19</b> <b>20</b> \
        <b>21</b> <b>22</b> <b>23</b> <b>24</b> <b>25</b> <b>26</b> <b>27</b> <b>28</b> <b>29</b> <b>30</b> \
        <b>31</b> <b>32</b> <b>33</b> <b>34</b> <b>35</b> <b>36</b> <b>37</b> <b>38</b> <b>39</b> <b>40</b> \
        <b>41</b> <b>42</b> <b>43</b> <b>44</b> <b>45</b> <b>46</b> <b>47</b> <b>48</b> <b>49</b> <b>50</b> \
        <b>51</b> <b>52</b> <b>53</b> <b>54</b> <b>55</b> <b>56</b> <b>57</b> <b>58</b> <b>59</b> <b>60</b> \
        <b>61</b> <b>62</b> <b>63</b> <b>64</b> <b>65</b> <b>66</b> <b>67</b> <b>68</b> <b>69</b> <b>70</b> \
        <b>71</b> <b>72</b> <b>73</b> <b>74</b> <b>75</b> <b>76</b> <b>77</b> <b>78</b> <b>79</b> <b>80</b> \
        <b>81</b> <b>82</b> <b>83</b> <b>84</b> <b>85</b> <b>86</b> <b>87</b> <b>88</b> <b>89</b> <b>90</b> \
        <b>91</b> <b>92</b> <b>93</b> <b>94</b> <b>95</b> <b>96</b> <b>97</b> <b>98</b> <b>99</b> <b>100</b> \
        <b>101</b> <b>102</b> <b>103</b> <b>104</b> <b>105</b> <b>106</b> <b>107</b> <b>108</b> <b>109</b> \
        <b>110</b> <b>111</b> <b>112</b> <b>113</b> <b>114</b> <b>115</b> <b>116</b> <b>117</b> <b>118</b> \
        <b>119</b> <b>120</b> <b>121</b> <b>122</b> <b>123</b> <b>124</b> <b>125</b> <b>126</b> <b>127</b> \
        <b>128</b> <b>129</b> <b>130</b> <b>131</b> <b>132</b> <b>133</b> <b>134</b> <b>135</b> <b>136</b> \
        <b>137</b> <b>138</b> <b>139</b> <b>140</b> <b>141</b> <b>142</b> <b>143</b> <b>144</b> <b>145</b> \
        <b>146</b> <b>147</b> <b>148</b> <b>149</b> <b>150</b> <b>151</b> <b>152</b> <b>153</b> <b>154</b> \
        <b>155</b> <b>156</b> <b>157</b> <b>158</b> <b>159</b> <b>160</b> <b>161</b> <b>162</b> <b>163</b> \
        <b>164</b> <b>165</b> <b>166</b> <b>167</b> <b>168</b> <b>169</b> <b>170</b> <b>171</b> <b>172</b> \
        <b>173</b> <b>174</b> <b>175</b> <b>176</b> <b>177</b> <b>178</b> <b>179</b> <b>180</b> <b>181</b> \
        <b>182</b> <b>183</b> <b>184</b> <b>185</b> <b>186</b> <b>187</b> <b>188</b> <b>189</b> <b>190</b> \
        <b>191</b> <b>192</b> <b>193</b> <b>194</b> <b>195</b> <b>196</b> <b>197</b> <b>198</b> <b>199</b>
        """),
      right: .text(
        "Nothing but words."),
      with: ["CAS0241"]),
  ]
}
